package io.anshao.cases.routing;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.routing.RuleRows.Stored;
import io.anshao.edge.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** A new district begins with the rules of its pack. */
final class PackRules implements NewDistrictPart {

  private static final int FIRST = 1;

  private final BusinessClock clock;

  PackRules(BusinessClock clock) {
    this.clock = clock;
  }

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    var file = new ClassPathResource("packs/" + pack + "/routing.json");
    try (var in = file.getInputStream()) {
      var rules = JsonMapper.shared().readValue(in, RulesEntry.class).toRules();
      RuleRows.insert(
          tx.connection(),
          district.code(),
          new Stored(FIRST, rules),
          "随数据包",
          Actor.SYSTEM.person(),
          clock.now(district.code()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("rules of a new district", e);
    }
  }
}
