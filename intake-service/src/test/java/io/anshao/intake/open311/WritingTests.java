package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Offer;
import io.anshao.intake.open311.domain.Offer.Kind;
import io.anshao.intake.open311.domain.Wrong;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTests {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

  private static String xml(Document document) {
    return new String(Format.XML.bytes(document), StandardCharsets.UTF_8);
  }

  private static String json(Document document) {
    return new String(Format.JSON.bytes(document), StandardCharsets.UTF_8);
  }

  @Test
  void writesErrorsInBoth() {
    var errors = Document.errors(List.of(Wrong.unknown("token"), Wrong.bad("x")));

    assertThat(xml(errors))
        .isEqualTo(
            HEAD
                + "<errors><error><code>404</code><description>token not found</description></error>"
                + "<error><code>400</code><description>x</description></error></errors>");
    assertThat(json(errors))
        .isEqualTo(
            "[{\"code\":404,\"description\":\"token not found\"},"
                + "{\"code\":400,\"description\":\"x\"}]");
  }

  @Test
  void writesASingleRequestAsAListWithNothingForNull() {
    var one =
        Document.requests(
            List.of(
                group(
                    field("service_request_id", "001"),
                    field("lat", new BigDecimal("29.890000")),
                    field("zipcode", (String) null))));

    assertThat(xml(one))
        .isEqualTo(
            HEAD
                + "<service_requests><request><service_request_id>001</service_request_id>"
                + "<lat>29.890000</lat><zipcode/></request></service_requests>");
    assertThat(json(one))
        .isEqualTo("[{\"service_request_id\":\"001\",\"lat\":29.890000,\"zipcode\":null}]");
  }

  @Test
  void writesListsWithoutWrappersAndDefinitionsAsObjects() {
    var offer = Offer.of(List.of(new Kind("a", "", "甲", "A")), List.of());

    assertThat(json(Document.services(offer.services()))).startsWith("[{\"service_code\":\"a\"");
    assertThat(json(Document.definition(offer.services().getFirst())))
        .startsWith("{\"service_code\":\"a\",\"attributes\":[{\"variable\":true,")
        .contains("\"values\":[{\"key\":\"yes\",");
    assertThat(xml(Document.definition(offer.services().getFirst())))
        .startsWith(
            HEAD + "<service_definition><service_code>a</service_code><attributes><attribute>")
        .contains("<values><value><key>yes</key>");
    assertThat(xml(Document.services(List.of()))).isEqualTo(HEAD + "<services></services>");
    assertThat(json(Document.services(List.of()))).isEqualTo("[]");
  }

  @Test
  void keepsWhatIsWrittenAndNothingThatBreaksADocument() {
    var words = "<b>&amp;</b> \"]]>'\r\n𠮷\u0001";
    var document = Document.requests(List.of(group(field("description", words))));

    assertThat(xml(document))
        .contains("&lt;b&gt;&amp;amp;&lt;/b&gt;", "&#13;\n", "𠮷", "\uFFFD")
        .doesNotContain("\u0001", "]]>");
    assertThat(Xml.read(Format.XML.bytes(document)).at("request/description"))
        .isEqualTo(words.replace('\u0001', '\uFFFD'));
  }
}
