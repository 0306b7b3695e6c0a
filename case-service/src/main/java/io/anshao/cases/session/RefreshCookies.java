package io.anshao.cases.session;

import io.anshao.cases.session.domain.Session;
import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The cookie that keeps a session going: session, generation, and a MAC over both under the master
 * key. So nothing in the database opens a session, and the current one can be given again.
 */
final class RefreshCookies {

  static final String NAME = "anshao_session";
  private static final String PATH = "/api/v1/session";
  private static final int MAC_BYTES = 32;
  private static final int BYTES = 16 + Integer.BYTES + MAC_BYTES;

  private final MasterKey secret;
  private final String name;

  /**
   * @param prefix in front of the cookie's name
   */
  RefreshCookies(MasterKey secret, String prefix) {
    this.secret = secret;
    this.name = prefix + NAME;
  }

  /** A cookie as shown by a browser, its MAC checked. */
  record Shown(UUID session, int generation) {}

  ResponseCookie of(Session session, Duration left) {
    return cookie(value(session.id(), session.generation()), left);
  }

  /** Takes the cookie away. */
  ResponseCookie none() {
    return cookie("", Duration.ZERO);
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(true)
        .sameSite("Strict")
        .path(PATH)
        .maxAge(age)
        .build();
  }

  Optional<Shown> read(ServerHttpRequest request) {
    return Optional.ofNullable(request.getCookies().getFirst(name))
        .flatMap(cookie -> read(cookie.getValue()));
  }

  private Optional<Shown> read(String value) {
    try {
      var bytes = Base64.getUrlDecoder().decode(value);
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(bytes);
      var session = new UUID(buffer.getLong(), buffer.getLong());
      var generation = buffer.getInt();
      var mac = new byte[MAC_BYTES];
      buffer.get(mac);
      return MessageDigest.isEqual(mac, mac(session, generation))
          ? Optional.of(new Shown(session, generation))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String value(UUID session, int generation) {
    var bytes = ByteBuffer.allocate(BYTES).put(body(session, generation));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes.put(mac(session, generation)).array());
  }

  private byte[] mac(UUID session, int generation) {
    return secret.hmac("refresh-cookie", body(session, generation));
  }

  private static byte[] body(UUID session, int generation) {
    return ByteBuffer.allocate(BYTES - MAC_BYTES)
        .putLong(session.getMostSignificantBits())
        .putLong(session.getLeastSignificantBits())
        .putInt(generation)
        .array();
  }
}
