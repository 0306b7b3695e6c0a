package io.anshao.cases.report;

import io.anshao.cases.report.Form.Activities;
import io.anshao.cases.report.Form.Field;
import io.anshao.cases.report.Form.Group;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The paper form as a worksheet: A4 landscape, title and header lines merged, a border around each
 * cell. Words never become a formula: what begins like one is preceded by an apostrophe.
 */
final class FormXlsx {

  private static final int LAST = 7;
  private static final int NOTE = 6;

  /** Where the fields of the header line begin and end. */
  private static final int[][] FIELDS = {{0, 1}, {2, 2}, {3, 5}, {6, 6}, {7, 7}};

  private static final double[] WIDTHS = {6, 34, 24, 8, 12, 8, 22, 22};
  private static final List<String> HEADINGS = List.of("序号", "项目", "指标", "单位", "数量", "来源", "说明");
  private static final List<String> ITEM_HEADINGS =
      List.of("序号", "活动", "类型", "人次", "日期", "地点", "内容");
  private static final String FORMULA = "=+-@\t\r\n";
  private static final float MARGIN = 0.4f;

  private final Worksheet sheet;
  private int row;

  private FormXlsx(Worksheet sheet) {
    this.sheet = sheet;
  }

  static byte[] of(Form form) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "anshao", "1.0")) {
      new FormXlsx(workbook.newWorksheet("报表")).write(form);
    }
    return out.toByteArray();
  }

  private void write(Form form) {
    page();
    line(form.title(), "center", 16, true);
    head(form.head());
    var headings = row;
    headings(HEADINGS);
    form.groups().forEach(this::group);
    if (form.groups().isEmpty()) {
      row = headings;
    }
    if (!form.items().isEmpty()) {
      headings(ITEM_HEADINGS);
      for (int i = 0; i < form.items().size(); i++) {
        item(i + 1, form.items().get(i));
      }
    }
    if (!form.narrative().isEmpty()) {
      line("文字情况：" + form.narrative(), "left", 11, false);
      sheet.rowHeight(row - 1, Math.min(400, 30 + form.narrative().length() / 60 * 16));
    }
    form.foot().forEach(words -> line(words, "left", 9, false));
    sheet.repeatRows(headings);
  }

  private void page() {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.topMargin(MARGIN);
    sheet.bottomMargin(MARGIN);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.width(i, WIDTHS[i]);
    }
  }

  private void line(String words, String alignment, int size, boolean isBold) {
    sheet.value(row, 0, harmless(words));
    var range = sheet.range(row, 0, row, LAST);
    range.merge();
    var style =
        range
            .style()
            .horizontalAlignment(alignment)
            .verticalAlignment("center")
            .wrapText(true)
            .fontSize(size);
    (isBold ? style.bold() : style).set();
    row++;
  }

  /** All on one line, as on paper. */
  private void head(List<Field> fields) {
    for (int i = 0; i < FIELDS.length; i++) {
      var field = fields.get(i);
      sheet.value(row, FIELDS[i][0], harmless(field.label() + "：" + field.value()));
      if (FIELDS[i][1] > FIELDS[i][0]) {
        sheet.range(row, FIELDS[i][0], row, FIELDS[i][1]).merge();
      }
    }
    bordered();
    row++;
  }

  private void headings(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      sheet.value(row, i, names.get(i));
    }
    sheet.range(row, NOTE, row, LAST).merge();
    sheet
        .range(row, 0, row, LAST)
        .style()
        .bold()
        .horizontalAlignment("center")
        .fillColor("E7ECF3")
        .borderStyle("thin")
        .set();
    row++;
  }

  private void group(Group group) {
    var first = row;
    for (var entry : group.entries()) {
      sheet.value(row, 2, harmless(entry.title()));
      sheet.value(row, 3, entry.unit());
      if (entry.value().isPresent()) {
        sheet.value(row, 4, entry.value().get());
      }
      sheet.value(row, 5, entry.source());
      sheet.value(row, NOTE, harmless(entry.note()));
      sheet.range(row, NOTE, row, LAST).merge();
      bordered();
      row++;
    }
    sheet.value(first, 0, group.number());
    sheet.value(first, 1, harmless(group.title()));
    if (row - first > 1) {
      sheet.range(first, 0, row - 1, 0).merge();
      sheet.range(first, 1, row - 1, 1).merge();
    }
  }

  private void item(int number, Activities item) {
    var cells =
        List.of(
            Integer.toString(number),
            item.title(),
            item.kind(),
            item.people(),
            item.when(),
            item.place(),
            item.text());
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, harmless(cells.get(i)));
    }
    sheet.range(row, NOTE, row, LAST).merge();
    bordered();
    row++;
  }

  private void bordered() {
    sheet
        .range(row, 0, row, LAST)
        .style()
        .borderStyle("thin")
        .horizontalAlignment("left")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
