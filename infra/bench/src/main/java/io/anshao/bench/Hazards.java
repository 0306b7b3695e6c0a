package io.anshao.bench;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Hazards that enterprises reported of themselves, in two halves that share no text. */
final class Hazards {

  /**
   * One report.
   *
   * @param level where the enterprise put it in the inspection guide, all levels in one line
   * @param isVacuous as labelled; empty where nobody looked
   */
  record Hazard(String level, String text, Optional<Boolean> isVacuous) {

    /** The half that is measured; the other may be learnt from. */
    boolean isForTesting() {
      var sum = new CRC32();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      return (sum.getValue() & 1) == 1;
    }
  }

  private Hazards() {}

  /**
   * @param data the folder with {@code hazard-cn}
   */
  static List<Hazard> read(Path data) {
    var all = new ArrayList<Hazard>();
    try (var file = Files.newBufferedReader(data.resolve("hazard-cn/hazards.csv"));
        var rows = new CSVReaderHeaderAware(file)) {
      for (var row = rows.readMap(); row != null; row = rows.readMap()) {
        all.add(
            new Hazard(
                String.join("|", row.get("level_2"), row.get("level_3"), row.get("level_4")),
                row.get("text").strip(),
                label(row.get("vacuous"))));
      }
    } catch (IOException | CsvValidationException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return all;
  }

  private static Optional<Boolean> label(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.equals("1"));
  }
}
