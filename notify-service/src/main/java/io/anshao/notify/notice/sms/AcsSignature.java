package io.anshao.notify.notice.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call of Alibaba Cloud by {@code ACS3-HMAC-SHA256} (V3 request structure and signature,
 * help.aliyun.com), for calls whose parameters stand in the query.
 */
final class AcsSignature {

  static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private final String accessKeyId;
  private final String accessKeySecret;

  AcsSignature(String accessKeyId, String accessKeySecret) {
    this.accessKeyId = accessKeyId;
    this.accessKeySecret = accessKeySecret;
  }

  /** The query in the one form that is signed: by name, percent-encoded as RFC 3986 says. */
  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
  }

  /**
   * The header {@code Authorization}.
   *
   * @param headers all that are signed, under names in lower case: host and every {@code x-acs-*}
   */
  String authorization(String query, SortedMap<String, String> headers, String body) {
    var names = String.join(";", headers.keySet());
    var lines =
        headers.entrySet().stream()
            .map(each -> each.getKey() + ":" + each.getValue().strip() + "\n")
            .collect(Collectors.joining());
    var request = String.join("\n", "POST", "/", query, lines, names, sha256(body));
    var signature = hmac(ALGORITHM + "\n" + sha256(request));
    return ALGORITHM
        + " Credential="
        + accessKeyId
        + ",SignedHeaders="
        + names
        + ",Signature="
        + signature;
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(accessKeySecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
