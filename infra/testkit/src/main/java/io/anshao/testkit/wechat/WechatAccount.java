package io.anshao.testkit.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An official account as its console shows it, and what the platform does with it: messages are
 * signed and encrypted here by the published algorithm (安全模式), apart from the product's own code.
 */
public final class WechatAccount {

  public static final String TOKEN = "pamtest";
  public static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  public static final String APP = "wxb11529c136998cb6";
  public static final String SECRET = "s3";

  private static final Pattern CONTENT =
      Pattern.compile("<Content>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</Content>", Pattern.DOTALL);
  private static final Pattern ENCRYPTED =
      Pattern.compile("<Encrypt>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</Encrypt>", Pattern.DOTALL);

  private WechatAccount() {}

  /**
   * What somebody sends, in clear.
   *
   * @param id of the message, the same for every try
   * @param more elements of its type
   */
  public static String message(String openid, String type, String more, String id) {
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

  /** The body of a callback. */
  public static String body(String encrypted) {
    return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA["
        + encrypted
        + "]]></Encrypt></xml>";
  }

  /** The query of a callback that is signed then. */
  public static String query(String encrypted, String openid, Instant at) {
    return query(openid, at, sign(at, encrypted));
  }

  /** The query of a callback with that signature of its message. */
  public static String query(String openid, Instant at, String signature) {
    return "?signature=%s&timestamp=%s&nonce=n&openid=%s&encrypt_type=aes&msg_signature=%s"
        .formatted(sign(at), seconds(at), openid, signature);
  }

  /** The platform's signature over its token, the time, a nonce and whatever else is sent. */
  public static String sign(Instant at, String... more) {
    return sha1(Stream.concat(Stream.of(TOKEN, seconds(at), "n"), Stream.of(more)));
  }

  /** What it signs by the time of. */
  public static String seconds(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  private static String sha1(Stream<String> parts) {
    try {
      var text = parts.sorted().collect(Collectors.joining());
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A message as it travels. */
  public static String encrypt(String message, String app) {
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

  /**
   * The words of a reply, as the platform decrypts them; empty when it says nothing.
   *
   * @throws AssertionError when it is no encrypted reply
   */
  public static String wordsOf(String reply) {
    var encrypted = ENCRYPTED.matcher(reply);
    if (!encrypted.find()) {
      throw new AssertionError("no encrypted reply");
    }
    var plain =
        ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted.group(1))));
    var text = new byte[plain.position(16).getInt()];
    plain.get(text);
    var content = CONTENT.matcher(new String(text, StandardCharsets.UTF_8));
    return content.find() ? content.group(1) : "";
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
