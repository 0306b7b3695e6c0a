package io.anshao.intake.chat;

import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who talks with the account. Messages are signed and encrypted here by the published
 * algorithm, apart from the product's own code.
 */
record WechatUser(Intake intake, String openid) {

  static final String TOKEN = "pamtest";
  static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final String APP = "wxb11529c136998cb6";

  private static final Pattern CDATA_OR_TEXT =
      Pattern.compile("<Content>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</Content>", Pattern.DOTALL);
  private static final Pattern ENCRYPTED =
      Pattern.compile("<Encrypt>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</Encrypt>", Pattern.DOTALL);

  static WechatUser any(Intake intake) {
    return new WechatUser(intake, "o" + UUID.randomUUID().toString().replace("-", ""));
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /** Sends a text; gives the reply. */
  String says(String text) {
    return read(send(text(id(), text)));
  }

  String shows(String mediaId) {
    return read(send(message(id(), "image", "<MediaId><![CDATA[" + mediaId + "]]></MediaId>")));
  }

  String text(String id, String text) {
    return message(id, "text", "<Content><![CDATA[" + text + "]]></Content>");
  }

  String message(String id, String type, String more) {
    return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA["
        + openid
        + "]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA["
        + type
        + "]]></MsgType>"
        + more
        + "<MsgId>"
        + id
        + "</MsgId></xml>";
  }

  Answer send(String message) {
    return intake.send(request(message, Instant.now()));
  }

  HttpRequest.Builder request(String message, Instant at) {
    var encrypted = encrypt(message, APP);
    return request(encrypted, at, sha1(TOKEN, seconds(at), "n", encrypted));
  }

  HttpRequest.Builder request(String encrypted, Instant at, String signature) {
    var body =
        "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA["
            + encrypted
            + "]]></Encrypt></xml>";
    var query =
        "?signature=%s&timestamp=%s&nonce=n&openid=%s&encrypt_type=aes&msg_signature=%s"
            .formatted(sha1(TOKEN, seconds(at), "n"), seconds(at), openid, signature);
    return HttpRequest.newBuilder(intake.uri("/api/v1/wechat" + query))
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString(body));
  }

  static Answer greet(Intake intake, Instant at, String signature) {
    return intake.get(
        "/api/v1/wechat?signature=%s&timestamp=%s&nonce=n&echostr=%s"
            .formatted(signature, seconds(at), URLEncoder.encode("1<2", StandardCharsets.UTF_8)));
  }

  /** The words of a reply, as the platform decrypts them. */
  static String read(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("status " + answer.status());
    }
    var content = CDATA_OR_TEXT.matcher(decrypt(found(ENCRYPTED, answer.text())));
    return content.find() ? content.group(1) : "";
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("not there");
    }
    return matcher.group(1);
  }

  static String seconds(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  static String sha1(String... parts) {
    try {
      var text = Stream.of(parts).sorted().collect(Collectors.joining());
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encrypt(String message, String app) {
    var text = message.getBytes(StandardCharsets.UTF_8);
    var id = app.getBytes(StandardCharsets.UTF_8);
    var length = 16 + 4 + text.length + id.length;
    var pad = 32 - length % 32;
    var plain = ByteBuffer.allocate(length + pad);
    plain.put("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)).putInt(text.length);
    plain.put(text).put(id);
    while (plain.hasRemaining()) {
      plain.put((byte) pad);
    }
    return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
  }

  private static String decrypt(String encrypted) {
    var plain = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted)));
    var text = new byte[plain.position(16).getInt()];
    plain.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, byte[] input) {
    try {
      var key = Base64.getDecoder().decode(KEY + "=");
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
