package io.anshao.cases.report;

import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.Content.Item;
import io.anshao.cases.report.domain.Content.Number;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people write into a report, as it lies in a row and in a body. */
record ContentEntry(
    @Nullable Map<String, NumberEntry> numbers,
    @Nullable Map<String, String> notes,
    @Nullable List<ReportItemEntry> items,
    @Nullable String narrative,
    @Nullable String phone) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A typed number; {@code value} is absent while nobody typed it. */
  record NumberEntry(@Nullable BigDecimal value, @Nullable List<UUID> proofs) {}

  record ReportItemEntry(
      @Nullable String activity,
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable String place,
      @Nullable Integer participants,
      @Nullable String text,
      @Nullable List<String> links,
      @Nullable List<UUID> pictures) {

    static ReportItemEntry of(Item item) {
      return new ReportItemEntry(
          item.activity(),
          item.title(),
          item.date().orElse(null),
          item.place(),
          item.participants().orElse(null),
          item.text(),
          item.links(),
          item.pictures());
    }

    Item read() {
      return new Item(
          ContentEntry.text(activity),
          ContentEntry.text(title),
          Optional.ofNullable(date),
          ContentEntry.text(place),
          Optional.ofNullable(participants),
          ContentEntry.text(text),
          all(links),
          all(pictures));
    }
  }

  static ContentEntry of(Content content) {
    var numbers = new TreeMap<String, NumberEntry>();
    content
        .numbers()
        .forEach((c, n) -> numbers.put(c, new NumberEntry(n.value().orElse(null), n.proofs())));
    return new ContentEntry(
        numbers,
        new TreeMap<>(content.notes()),
        content.items().stream().map(ReportItemEntry::of).toList(),
        content.narrative(),
        content.phone());
  }

  /** What was found to be right. */
  Content read() {
    var typed = new TreeMap<String, Number>();
    if (numbers != null) {
      numbers.forEach(
          (code, n) ->
              typed.put(code, new Number(Optional.ofNullable(n.value()), all(n.proofs()))));
    }
    var said = new TreeMap<String, String>();
    if (notes != null) {
      notes.forEach((code, words) -> said.put(code, text(words)));
      said.values().removeIf(String::isEmpty);
    }
    return new Content(
        typed,
        said,
        all(items).stream().map(ReportItemEntry::read).toList(),
        text(narrative),
        text(phone));
  }

  static String write(Content content) {
    return JSON.writeValueAsString(of(content));
  }

  static Content parse(String json) {
    return JSON.readValue(json, ContentEntry.class).read();
  }

  static <T> List<T> all(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
