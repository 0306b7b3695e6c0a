package io.anshao.cases.paper;

import io.anshao.cases.paper.domain.OrderPaper;
import io.anshao.cases.paper.domain.OrderPaper.Demand;
import io.anshao.cases.paper.domain.Remedies;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page of a rectification order, after the form of the emergency authorities; dates in Arabic
 * figures with 年, 月 and 日 as GB/T 9704-2012 asks for.
 */
final class OrderHtml {

  static final String TITLE = "责令限期整改指令书";

  private static final String PAGE =
      """
      <html><head><title>{title} {number}</title><style>
      @page { size: A4; margin: 30mm 26mm 28mm;
        @bottom-center { content: '第 ' counter(page) ' 页 共 ' counter(pages) ' 页';
          font-family: han, latin; font-size: 9pt } }
      body { font-family: han, latin; font-size: 12pt; line-height: 1.7 }
      p { margin: 0 0 2mm; text-indent: 2em }
      .issuer { margin: 0; text-align: center; text-indent: 0; font-size: 18pt; letter-spacing: 1pt }
      h1 { margin: 2mm 0; text-align: center; font-size: 22pt; font-weight: normal; letter-spacing: 3pt }
      .number { margin: 0 0 8mm; text-align: center; text-indent: 0 }
      .to, .sign { text-indent: 0 }
      .sign { margin-top: 10mm; text-align: right; page-break-inside: avoid }
      table { width: 100%; margin: 2mm 0 4mm; border-collapse: collapse; font-size: 10.5pt; line-height: 1.5;
        -fs-table-paginate: paginate }
      td, th { padding: 1.5mm 2mm; border: 0.5pt solid #000; font-weight: normal; text-align: left; vertical-align: top }
      tr { page-break-inside: avoid }
      .no { width: 8mm; text-align: center } .due { width: 31mm }
      </style></head><body>
      <p class="issuer">{issuer}</p>
      <h1>{title}</h1>
      <p class="number">{number}</p>
      <p class="to">{to}：</p>
      <p>经查，你单位{place}存在下列问题：</p>
      <table><thead><tr><th class="no">序号</th><th>存在问题</th><th>整改要求</th><th class="due">整改期限</th></tr></thead>
      <tbody>{rows}</tbody></table>
      <p>{basis}，现责令你单位按上列要求和期限整改完毕，达到有关法律、法规、规章和标准规定的要求。整改期间，你单位应当采取措施，确保安全生产；由此造成事故的，依法追究有关人员的责任。对安全生产违法行为，将依法予以行政处罚。</p>
      <p>{remedies}</p>
      <p class="sign">{issuer}<br />{date}</p>
      <p class="to">签发单位：{unit}　　签发人：{signer}</p>
      <p class="to">被责令单位负责人（签名）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿</p>
      </body></html>
      """;

  private OrderHtml() {}

  static String of(OrderPaper paper) {
    var signature = paper.signature();
    return PAGE.replace("{title}", TITLE)
        .replace("{number}", Html.text(signature.number()))
        .replace("{issuer}", Html.text(signature.issuer()))
        .replace("{date}", date(paper.signedOn()))
        .replace("{remedies}", Html.text(Remedies.ofOrder(signature.area(), paper.signedOn())))
        .replace("{unit}", Html.text(signature.unit()))
        .replace("{signer}", Html.text(signature.signer()))
        .replace("{basis}", paper.legalBasis().map(OrderHtml::basis).orElse("依据安全生产有关规定"))
        .replace("{to}", to(paper))
        .replace("{place}", paper.place().map(at -> "（" + Html.text(at) + "）").orElse(""))
        .replace("{rows}", rows(paper));
  }

  private static String basis(String named) {
    return "依据" + Html.text(named.strip());
  }

  private static String to(OrderPaper paper) {
    var name = paper.addressee().map(Html::text).orElse("（名称以现场核实为准的）单位");
    var code = paper.uscc().map(Html::text).map("（统一社会信用代码 %s）"::formatted).orElse("");
    return name + code;
  }

  private static String rows(OrderPaper paper) {
    Function<Integer, String> row = i -> row(i + 1, paper.demands().get(i));
    return IntStream.range(0, paper.demands().size())
        .boxed()
        .map(row)
        .collect(Collectors.joining());
  }

  private static String row(int number, Demand demand) {
    var pictures = demand.pictures() == 0 ? "" : "；现场照片 %d 张".formatted(demand.pictures());
    return "<tr><td class=\"no\">%d</td><td>%s（%s%s）</td><td>%s</td><td class=\"due\">%s前</td></tr>"
        .formatted(
            number,
            Html.text(demand.hazard()),
            demand.level().title(),
            pictures,
            Html.text(demand.requirement()),
            date(demand.dueOn()));
  }

  /** For example {@code 2021年6月15日}. */
  private static String date(LocalDate day) {
    return String.format(
        Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
