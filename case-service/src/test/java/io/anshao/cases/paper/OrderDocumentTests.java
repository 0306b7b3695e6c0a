package io.anshao.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.paper.domain.OrderPaper;
import io.anshao.cases.paper.domain.OrderPaper.Demand;
import io.anshao.cases.paper.domain.Signature;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrderDocumentTests {

  private static final Instant SIGNED_AT = Instant.parse("2021-06-11T02:00:00Z");
  private static final PdfPress PRESS = new PdfPress();

  @AfterAll
  static void close() {
    PRESS.close();
  }

  @Test
  void saysAllOfTheOrder() throws IOException {
    var text = words(pdf(paper("测试纺织厂", "二楼安全出口上锁", 1)));

    assertThat(text)
        .contains("江北区安委办", "责令限期整改指令书", "北区安办责改〔2021〕6号")
        .contains("测试纺织厂（统一社会信用代码91330205MA2ABCD21T）：")
        .contains("经查，你单位（慈城镇测试路8号B栋）存在下列问题：")
        .contains("二楼安全出口上锁（一般事故隐患；现场照片2张）", "拆除门锁，保持畅通", "2021年6月18日前")
        .contains("依据《中华人民共和国消防法》第六十条，现责令你单位按上列要求和期限整改完毕")
        .contains("六十日内依法向江北区人民政府申请行政复议", "六个月内依法向江北区人民法院提起行政诉讼")
        .contains("签发单位：区消防救援大队签发人：李某", "2021年6月11日", "第1页共1页");
  }

  @Test
  void isTheSameToTheByteEachTime() throws IOException {
    var html = OrderHtml.of(paper("测试纺织厂", "二楼安全出口上锁", 3));
    var first = printed(html);

    assertThat(printed(html)).isEqualTo(first);
    try (var other = new PdfPress()) {
      assertThat(other.print(html, SIGNED_AT).block()).isEqualTo(first);
    }
    assertThat(pdf(paper("另一家厂", "二楼安全出口上锁", 3))).isNotEqualTo(first);
  }

  @Test
  void carriesWhatItNeedsOfItsFontsAndNoMore() throws IOException {
    var pdf = pdf(paper("测试纺织厂", "二楼安全出口上锁", 1));

    assertThat(pdf).hasSizeLessThan(200_000);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(fonts(document))
          .hasSize(2)
          .allMatch(font -> font.matches("[A-Z]{6}\\+(DroidSansFallback|LiberationSans) true"));
    }
  }

  @Test
  void countsItsPages() throws IOException {
    var text = words(pdf(paper("测试纺织厂", "配电箱未设漏电保护，线路私拉乱接", 30)));

    assertThat(text).contains("第1页共3页", "第3页共3页");
  }

  @Test
  void takesWordsOfPeopleAsWordsAlone() throws IOException {
    var text = words(pdf(paper("甲&乙<b>厂{rows}", "①门上锁；②温度 80℃\u0007", 1)));

    assertThat(text).contains("甲&乙<b>厂{rows}", "(1)门上锁；(2)温度80°C").doesNotContain("#");
  }

  private static OrderPaper paper(String firm, String hazard, int demands) {
    var demand =
        new Demand(hazard, Hazard.Level.GENERAL, 2, "拆除门锁，保持畅通", LocalDate.parse("2021-06-18"));
    return new OrderPaper(
        new Signature("北区安办责改〔2021〕6号", "江北区安委办", "江北区", "区消防救援大队", "李某"),
        LocalDate.parse("2021-06-11"),
        Optional.of(firm),
        Optional.of("91330205MA2ABCD21T"),
        Optional.of("慈城镇测试路 8 号 B 栋"),
        Optional.of("《中华人民共和国消防法》第六十条"),
        IntStream.range(0, demands).mapToObj(_ -> demand).toList());
  }

  private static byte[] pdf(OrderPaper paper) {
    return printed(OrderHtml.of(paper));
  }

  private static byte[] printed(String html) {
    var pdf = PRESS.print(html, SIGNED_AT).block();
    assertThat(pdf).isNotNull();
    return pdf;
  }

  /** Its words without lines and spaces: where a line breaks is the setter's business. */
  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
    }
  }

  private static List<String> fonts(PDDocument document) throws IOException {
    var fonts = new ArrayList<String>();
    for (PDPage page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        fonts.add(font.getName() + " " + font.isEmbedded());
      }
    }
    return fonts;
  }
}
