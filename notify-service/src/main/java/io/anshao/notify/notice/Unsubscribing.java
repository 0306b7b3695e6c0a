package io.anshao.notify.notice;

import io.anshao.edge.secret.MasterKey;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which a recipient ends messages of a kind without signing in. A link names the message
 * it came with and carries a code that only this service can make.
 */
final class Unsubscribing {

  static final String PATH = "/api/v1/unsubscribe";

  private static final int ID = 16;
  private static final int CODE = 16;

  private final MasterKey master;
  private final String base;

  /**
   * @param base public address of this service
   */
  Unsubscribing(MasterKey master, URI base) {
    this.master = master;
    this.base = base.toString().replaceFirst("/+$", "");
  }

  URI link(UUID message) {
    var token = ByteBuffer.allocate(ID + CODE).put(bytes(message)).put(code(message)).array();
    return URI.create(
        base + PATH + "?token=" + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** The message of a link; empty when this service never made it. */
  Optional<UUID> message(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != ID + CODE) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(bytes);
      var id = new UUID(buffer.getLong(), buffer.getLong());
      return MessageDigest.isEqual(code(id), Arrays.copyOfRange(bytes, ID, ID + CODE))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] code(UUID message) {
    return Arrays.copyOf(master.hmac("unsubscribe", bytes(message)), CODE);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
