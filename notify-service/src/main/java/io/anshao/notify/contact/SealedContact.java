package io.anshao.notify.contact;

import io.anshao.edge.seal.Hpke;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is kept.
 *
 * @param keyId whose private half opens it
 * @param idempotencyKeyHash binds it to its tip
 */
public record SealedContact(
    Kind kind, String keyId, Hpke.Sealed sealed, byte[] idempotencyKeyHash) {

  /** What is in it. */
  public enum Kind {
    PHONE,
    EMAIL,
    /** A name on a platform. */
    ACCOUNT
  }

  /** The contact in a row of table {@code contact}; {@code null} when it was erased. */
  public static @Nullable SealedContact of(ResultSet row) throws SQLException {
    var keyId = row.getString("key_id");
    if (keyId == null) {
      return null;
    }
    return new SealedContact(
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        keyId,
        new Hpke.Sealed(row.getBytes("enc"), row.getBytes("ciphertext")),
        row.getBytes("idempotency_key_hash"));
  }

  @Override
  public String toString() {
    return "SealedContact[" + kind + ", " + keyId + "]";
  }
}
