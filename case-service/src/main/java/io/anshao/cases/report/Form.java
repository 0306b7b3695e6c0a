package io.anshao.cases.report;

import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.report.domain.StatTemplate.Activity;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report as the paper form shows it; XLSX and PDF say the same, since both are made of this.
 *
 * @param head label and value by turns: 填报单位, 填报人, 联系电话, 填报日期, 审核人
 * @param foot of what it is, and who took it away when
 */
record Form(
    String title,
    List<Field> head,
    List<Group> groups,
    List<Activities> items,
    String narrative,
    List<String> foot) {

  /** A label with what stands behind it. */
  record Field(String label, String value) {}

  /** A numbered row of the form, of one or more numbers. */
  record Group(String number, String title, List<Entry> entries) {}

  /**
   * A number.
   *
   * @param value empty where there is none, or where the reader is not told it
   * @param source 案件 or 填报
   */
  record Entry(String title, String unit, Optional<BigDecimal> value, String source, String note) {}

  /** One activity, as words. */
  record Activities(
      String kind, String title, String when, String place, String people, String text) {}

  private static final String WITHHELD = "由安委办掌握";

  static List<Group> groups(
      List<StatTemplate.Row> rows,
      Function<Cell, Optional<BigDecimal>> value,
      Map<String, String> notes,
      boolean isOffice) {
    return rows.stream()
        .map(
            row ->
                new Group(
                    row.code(),
                    row.title(),
                    row.cells().stream().map(c -> entry(c, value, notes, isOffice)).toList()))
        .toList();
  }

  private static Entry entry(
      Cell cell,
      Function<Cell, Optional<BigDecimal>> value,
      Map<String, String> notes,
      boolean isOffice) {
    if (cell.isOfficeOnly() && !isOffice) {
      return new Entry(cell.title(), cell.unit(), Optional.empty(), "案件", WITHHELD);
    }
    return new Entry(
        cell.title(),
        cell.unit(),
        value.apply(cell),
        cell.isComputed() ? "案件" : "填报",
        notes.getOrDefault(cell.code(), ""));
  }

  static List<Activities> items(Content content, StatTemplate template) {
    var titles =
        template.activities().stream().collect(Collectors.toMap(Activity::code, Activity::title));
    var items = new ArrayList<Activities>();
    for (var item : content.items()) {
      items.add(
          new Activities(
              titles.getOrDefault(item.activity(), item.activity()),
              item.title(),
              item.date().map(Object::toString).orElse(""),
              item.place(),
              item.participants().map(String::valueOf).orElse(""),
              item.text()));
    }
    return items;
  }
}
