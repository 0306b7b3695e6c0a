package io.anshao.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTests {

  @Test
  void readsTheTextsOfARoot() {
    assertThat(
            Xml.read(
                "<xml><A><![CDATA[x<y]]></A><B>1</B><!-- c --><A>2</A><C><D>3</D></C><E/></xml>"))
        .hasValueSatisfying(
            texts ->
                assertThat(texts)
                    .containsEntry("A", "x<y")
                    .containsEntry("B", "1")
                    .containsEntry("E", "")
                    .doesNotContainKey("D"));
  }

  @Test
  void readsWhatItWrote() {
    var texts = Map.of("Content", "]]><a>&\"'字");

    assertThat(Xml.read(Xml.write(texts))).contains(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<xml>",
        "<xml><A>1</B></xml>",
        "<!DOCTYPE x><xml><A>1</A></xml>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml><A>&a;</A></xml>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xml><A>&b;</A></xml>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><A>1</A></xml>",
        "<!DOCTYPE x [\u0001]><xml><A>1</A></xml>",
        "<xml><A>&unknown;</A></xml>",
        "<xml/><xml/>"
      })
  void readsNothingElse(String document) {
    assertThat(Xml.read(document)).isEmpty();
  }
}
