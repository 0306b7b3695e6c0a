package io.anshao.cases.report;

import io.anshao.cases.paper.Html;
import io.anshao.cases.report.Form.Activities;
import io.anshao.cases.report.Form.Entry;
import io.anshao.cases.report.Form.Group;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same form as a page to be printed. */
final class FormHtml {

  private static final String PAGE =
      """
      <html><head><title>{title}</title><style>
      @page { size: A4 landscape; margin: 14mm 12mm 14mm;
        @bottom-center { content: '第 ' counter(page) ' 页 共 ' counter(pages) ' 页';
          font-family: han, latin; font-size: 8pt } }
      body { font-family: han, latin; font-size: 9.5pt; line-height: 1.4 }
      h1 { margin: 0 0 3mm; text-align: center; font-size: 16pt; font-weight: normal }
      table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; -fs-table-paginate: paginate }
      td, th { padding: 0.8mm 1.5mm; border: 0.5pt solid #000; font-weight: normal; text-align: left; vertical-align: middle }
      tr { page-break-inside: avoid }
      .no, .unit, .value, .source { text-align: center }
      .no { width: 9mm } .unit { width: 15mm } .value { width: 24mm } .source { width: 12mm }
      .foot { margin: 0; font-size: 8pt; line-height: 1.5 }
      </style></head><body>
      <h1>{title}</h1>
      <table><tbody><tr>{head}</tr></tbody></table>
      {numbers}
      {items}
      {narrative}
      {foot}
      </body></html>
      """;

  private FormHtml() {}

  static String of(Form form) {
    var head =
        form.head().stream()
            .map(f -> "<td>" + f.label() + "：" + Html.text(f.value()) + "</td>")
            .collect(Collectors.joining());
    var foot =
        form.foot().stream()
            .map(words -> "<p class=\"foot\">" + Html.text(words) + "</p>")
            .collect(Collectors.joining());
    return PAGE.replace("{title}", Html.text(form.title()))
        .replace("{head}", head)
        .replace("{numbers}", numbers(form))
        .replace("{items}", items(form))
        .replace(
            "{narrative}",
            form.narrative().isEmpty() ? "" : "<p>文字情况：" + Html.text(form.narrative()) + "</p>")
        .replace("{foot}", foot);
  }

  private static String numbers(Form form) {
    if (form.groups().isEmpty()) {
      return "";
    }
    var rows = form.groups().stream().map(FormHtml::group).collect(Collectors.joining());
    return "<table><thead><tr><th class=\"no\">序号</th><th>项目</th><th>指标</th><th"
        + " class=\"unit\">单位</th><th class=\"value\">数量</th><th"
        + " class=\"source\">来源</th><th>说明</th></tr></thead><tbody>"
        + rows
        + "</tbody></table>";
  }

  private static String group(Group group) {
    var size = group.entries().size();
    var first =
        "<td class=\"no\" rowspan=\"%d\">%s</td><td rowspan=\"%d\">%s</td>"
            .formatted(size, Html.text(group.number()), size, Html.text(group.title()));
    return IntStream.range(0, size)
        .mapToObj(i -> "<tr>" + (i == 0 ? first : "") + entry(group.entries().get(i)) + "</tr>")
        .collect(Collectors.joining());
  }

  private static String entry(Entry entry) {
    return "<td>%s</td><td class=\"unit\">%s</td><td class=\"value\">%s</td><td class=\"source\">%s</td><td>%s</td>"
        .formatted(
            Html.text(entry.title()),
            Html.text(entry.unit()),
            entry.value().map(v -> v.stripTrailingZeros().toPlainString()).orElse(""),
            entry.source(),
            Html.text(entry.note()));
  }

  private static String items(Form form) {
    if (form.items().isEmpty()) {
      return "";
    }
    var rows = form.items().stream().map(FormHtml::item).collect(Collectors.joining());
    return "<table><thead><tr><th>活动</th><th>类型</th><th"
        + " class=\"unit\">人次</th><th>日期</th><th>地点</th><th>内容</th></tr></thead><tbody>"
        + rows
        + "</tbody></table>";
  }

  private static String item(Activities item) {
    return "<tr><td>%s</td><td>%s</td><td class=\"unit\">%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            Html.text(item.title()),
            Html.text(item.kind()),
            item.people(),
            item.when(),
            Html.text(item.place()),
            Html.text(item.text()));
  }
}
