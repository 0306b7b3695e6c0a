package io.anshao.cases.bundle;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.contracts.bundle.BundleManifest;
import io.anshao.edge.secret.MasterKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The key pair that signs bundles. It is made when the first one is signed, its private half
 * wrapped by the master key; public halves are kept for ever, since bundles are.
 */
final class BundleKeys {

  /** Instances that sign their first bundle together make one key. */
  private static final long LOCK = 0x616E7368616F62L;

  private static final String AGGREGATE = "bundle-key";

  private final Desk desk;
  private final DatabaseClient database;
  private final MasterKey secret;

  BundleKeys(Desk desk, DatabaseClient database, MasterKey secret) {
    this.desk = desk;
    this.database = database;
    this.secret = secret;
  }

  /** A key that signs. */
  record BundleKey(String id, PrivateKey secret) {

    /** Always the same for the same bytes. */
    byte[] sign(byte[] bytes) {
      try {
        var signature = Signature.getInstance(BundleManifest.ALGORITHM);
        signature.initSign(secret);
        signature.update(bytes);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a bundle cannot be signed", e);
      }
    }
  }

  /** The public half of a key. */
  record PublicHalf(String id, String pem) {}

  private record Stored(String id, byte[] wrapped) {}

  /** The key that signs now. */
  Mono<BundleKey> current() {
    return desk.write(AGGREGATE, this::foundOrMade);
  }

  /** The public halves of all that ever signed, oldest first. */
  Mono<List<PublicHalf>> all() {
    return database
        .sql("select id, public from bundle_key order by made_at, id")
        .map(
            row ->
                new PublicHalf(row.get("id", String.class), pem(row.get("public", byte[].class))))
        .all()
        .collectList();
  }

  private BundleKey foundOrMade(DeskTransaction tx) throws SQLException {
    tx.sql().sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    return tx.sql()
        .sql("select id, wrapped from bundle_key order by made_at desc, id limit 1")
        .query((row, n) -> new Stored(row.getString("id"), row.getBytes("wrapped")))
        .optional()
        .map(this::unwrapped)
        .orElseGet(() -> made(tx));
  }

  private BundleKey unwrapped(Stored stored) {
    var bytes = secret.unwrap(label(stored.id()), stored.wrapped());
    try {
      var key = KeyFactory.getInstance(BundleManifest.ALGORITHM);
      return new BundleKey(stored.id(), key.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key is not readable", e);
    }
  }

  private BundleKey made(DeskTransaction tx) {
    try {
      var pair = KeyPairGenerator.getInstance(BundleManifest.ALGORITHM).generateKeyPair();
      var id = UUID.randomUUID().toString();
      tx.sql()
          .sql("insert into bundle_key (id, public, wrapped) values (:id, :public, :wrapped)")
          .param("id", id)
          .param("public", pair.getPublic().getEncoded())
          .param("wrapped", secret.wrap(label(id), pair.getPrivate().getEncoded()))
          .update();
      return new BundleKey(id, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key pair can be made", e);
    }
  }

  private static String label(String id) {
    return "bundle-key/" + id;
  }

  private static String pem(byte[] key) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }
}
