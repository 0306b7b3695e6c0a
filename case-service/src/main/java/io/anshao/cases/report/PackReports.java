package io.anshao.cases.report;

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

/** A new district begins with the template of its pack. */
final class PackReports implements NewDistrictPart {

  static final int FIRST = 1;
  static final String WITH_THE_PACK = "随数据包";

  static TemplateEntry of(String pack) {
    try (var in = new ClassPathResource("packs/" + pack + "/reports.json").getInputStream()) {
      return JsonMapper.shared().readValue(in, TemplateEntry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    try {
      TemplateRows.insert(
          tx.connection(), district.code(), FIRST, of(pack), WITH_THE_PACK, Actor.SYSTEM.person());
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("template of a new district", e);
    }
  }
}
