package io.anshao.intake.open311;

import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Names of requests that were made with a contact, until their number is told. Nobody can make one
 * up, the same request always has the same, and nothing need be stored.
 */
final class Tokens {

  private static final int ID = 16;
  private static final int SEAL = 16;

  private final MasterKey master;

  Tokens(MasterKey master) {
    this.master = master;
  }

  String of(UUID tip) {
    var id = bytes(tip);
    var token = ByteBuffer.allocate(ID + SEAL).put(id).put(seal(id));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** The tip of a token that we made. */
  Optional<UUID> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      var id = Arrays.copyOf(bytes, ID);
      return bytes.length == ID + SEAL
              && MessageDigest.isEqual(Arrays.copyOfRange(bytes, ID, ID + SEAL), seal(id))
          ? Optional.of(uuid(id))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] seal(byte[] id) {
    return Arrays.copyOf(master.hmac("open311-token", id), SEAL);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] id) {
    var buffer = ByteBuffer.wrap(id);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
