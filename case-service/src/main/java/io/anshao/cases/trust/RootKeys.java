package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.SignedNote;
import io.anshao.edge.secret.MasterKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.UUID;

/**
 * The key pair that signs roots. It is made with the first one, its private half wrapped by the
 * master key; public halves are kept for ever, since roots are.
 */
final class RootKeys {

  private static final String ALGORITHM = "Ed25519";

  /** Instances that sign their first root together make one key. */
  private static final long LOCK = 0x616E7368616F72L;

  private final MasterKey secret;

  RootKeys(MasterKey secret) {
    this.secret = secret;
  }

  /** A key that signs. */
  record RootKey(byte[] half, PrivateKey secret) {

    /** The public half, as verifiers of that log know it. */
    NoteKey of(String origin) {
      return NoteKey.of(origin, half);
    }

    String sign(String origin, String text) {
      return SignedNote.sign(text, of(origin), secret);
    }
  }

  private record Stored(String id, byte[] half, byte[] wrapped) {}

  /** The key that signs now. */
  RootKey current(DeskTransaction tx) {
    tx.sql().sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    return tx.sql()
        .sql("select id, public, wrapped from root_key order by made_at desc, id limit 1")
        .query(
            (row, n) ->
                new Stored(row.getString("id"), row.getBytes("public"), row.getBytes("wrapped")))
        .optional()
        .map(this::unwrapped)
        .orElseGet(() -> made(tx));
  }

  /** The public halves of all that ever signed. */
  static List<byte[]> halves(DeskTransaction tx) {
    return tx.sql()
        .sql("select public from root_key order by made_at, id")
        .query((row, n) -> row.getBytes("public"))
        .list();
  }

  private RootKey unwrapped(Stored stored) {
    var bytes = secret.unwrap(label(stored.id()), stored.wrapped());
    try {
      var keys = KeyFactory.getInstance(ALGORITHM);
      return new RootKey(stored.half(), keys.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key is not readable", e);
    }
  }

  private RootKey made(DeskTransaction tx) {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var id = UUID.randomUUID().toString();
      var half = pair.getPublic().getEncoded();
      tx.sql()
          .sql("insert into root_key (id, public, wrapped) values (:id, :public, :wrapped)")
          .param("id", id)
          .param("public", half)
          .param("wrapped", secret.wrap(label(id), pair.getPrivate().getEncoded()))
          .update();
      return new RootKey(half, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key pair can be made", e);
    }
  }

  private static String label(String id) {
    return "root-key/" + id;
  }
}
