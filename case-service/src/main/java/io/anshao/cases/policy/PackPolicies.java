package io.anshao.cases.policy;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.edge.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** A new district begins with the clocks of its pack. */
final class PackPolicies implements NewDistrictPart {

  private static final int FIRST = 1;

  private final BusinessClock clock;

  PackPolicies(BusinessClock clock) {
    this.clock = clock;
  }

  static PolicyEntry of(String pack) {
    try (var in = new ClassPathResource("packs/" + pack + "/clocks.json").getInputStream()) {
      return JsonMapper.shared().readValue(in, PolicyEntry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    try {
      PolicyRows.insert(
          tx.connection(),
          district.code(),
          FIRST,
          of(pack),
          "随数据包",
          Actor.SYSTEM.person(),
          clock.now(district.code()));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("clocks of a new district", e);
    }
  }
}
