package io.anshao.cases.document;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.DocumentSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** A new district signs under the prefixes 机关代字 of its pack. */
final class PackSeries implements NewDistrictPart {

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    var file = new ClassPathResource("packs/" + pack + "/documents.json");
    try (var in = file.getInputStream()) {
      var prefixes = JsonMapper.shared().readTree(in);
      for (var series : DocumentSeries.values()) {
        tx.sql()
            .sql("insert into document_series values (:district, :series, :prefix)")
            .param("district", district.code())
            .param("series", series.code())
            .param("prefix", prefixes.get(series.code()).asString())
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
