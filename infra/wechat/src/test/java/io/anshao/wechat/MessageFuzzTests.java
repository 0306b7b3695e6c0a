package io.anshao.wechat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.anshao.testkit.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** A message of the platform is understood or is none. */
class MessageFuzzTests {

  private static final String HEAD =
      "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName>"
          + "<CreateTime>1623114720</CreateTime><MsgId>1</MsgId>";

  private static final MessageCipher CIPHER =
      new MessageCipher("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wx1");

  static Stream<byte[]> messages() {
    return Stream.of(
            "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[门锁了]]></Content>",
            "<MsgType>image</MsgType><MediaId>m</MediaId><PicUrl>http://x</PicUrl>",
            "<MsgType>voice</MsgType><Recognition>门锁了</Recognition>",
            "<MsgType>location</MsgType><Location_X>29.88</Location_X>"
                + "<Location_Y>121.55</Location_Y><Label>测试纺织厂</Label>",
            "<MsgType>event</MsgType><Event>subscribe</Event>")
        .map(body -> (HEAD + body + "</xml>").getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("messages")
  @FuzzTest(maxDuration = "1m")
  void isUnderstoodOrIsNone(byte[] input) {
    Fuzzing.around(
        input,
        each ->
            Xml.read(new String(each, StandardCharsets.UTF_8))
                .flatMap(texts -> Incoming.of(texts, _ -> Mono.empty())));
  }

  static Stream<byte[]> ciphers() {
    return Stream.of(CIPHER.encrypt(HEAD).getBytes(StandardCharsets.US_ASCII));
  }

  @MethodSource("ciphers")
  @FuzzTest(maxDuration = "1m")
  void isDecryptedOrIsNone(byte[] input) {
    Fuzzing.around(input, each -> CIPHER.decrypt(new String(each, StandardCharsets.ISO_8859_1)));
  }
}
