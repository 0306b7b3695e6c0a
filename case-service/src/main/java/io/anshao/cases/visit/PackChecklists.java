package io.anshao.cases.visit;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

/** A new district begins with the checklists of its pack. */
final class PackChecklists implements NewDistrictPart {

  static final int FIRST = 1;

  static ChecklistEntry of(String pack) {
    try (var in = new ClassPathResource("packs/" + pack + "/checklists.json").getInputStream()) {
      return JsonMapper.shared().readValue(in, ChecklistEntry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    try {
      ChecklistRows.insert(
          tx.connection(), district.code(), FIRST, of(pack), "随数据包", Actor.SYSTEM.person());
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("checklists of a new district", e);
    }
  }
}
