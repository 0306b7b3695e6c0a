package io.anshao.edge.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.anshao.edge.sheet.Unreadable.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A CSV file: UTF-8 with or without a mark, else GB18030, as spreadsheets in China write it. */
final class TextFile {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static final String SEPARATORS = ",;\t";

  private TextFile() {}

  static Grid read(byte[] file) throws Unreadable {
    var text = text(file);
    var filling = new Grid.Filling();
    var number = 0;
    try (var records = reader(text)) {
      for (var each : records) {
        filling.add(++number, each.getFields());
      }
    } catch (CsvParseException | IOException e) {
      throw new Unreadable(Why.FORM);
    }
    return filling.grid(false);
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(false)
        .ofCsvRecord(text);
  }

  /** The one that the heads use most. */
  private static char separator(String text) {
    var heads = text.lines().findFirst().orElse("");
    var best = SEPARATORS.charAt(0);
    for (var each : SEPARATORS.toCharArray()) {
      if (count(heads, each) > count(heads, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char separator) {
    return text.chars().filter(c -> c == separator).count();
  }

  private static String text(byte[] file) throws Unreadable {
    for (var charset : CHARSETS) {
      var text = decoded(file, charset);
      if (text.isPresent() && text.get().indexOf('\0') < 0) {
        return text.get().startsWith("\ufeff") ? text.get().substring(1) : text.get();
      }
    }
    throw new Unreadable(Why.FORM);
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
