package io.anshao.cases.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.TokenKeys;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The key pairs that sign staff tokens and photo grants. Two are valid at any time: one signs, its
 * successor is published already, so that every service knows it when its turn comes. Private
 * halves are wrapped by the master key.
 */
public final class SigningKeys implements TokenKeys {

  /** The longest that anything a key signed may live after the key's turn. */
  private static final Duration AFTERGLOW = Duration.ofHours(1);

  /** Instances that start together make their keys one after the other. */
  private static final long LOCK = 0x616E7368616F6BL;

  private final MasterKey secret;
  private final ReferenceRecords reference;
  private final Duration turn;
  private volatile List<SigningKey> known = List.of();

  /**
   * A key pair; it signs from {@code from} on, and what it signed is accepted until {@code until}.
   */
  private record SigningKey(ECKey pair, String publicHalf, Instant from, Instant until) {

    SigningKey(ECKey pair, Instant from, Instant until) {
      this(pair, pair.toPublicJWK().toJSONString(), from, until);
    }
  }

  SigningKeys(MasterKey secret, ReferenceRecords reference, Duration turn) {
    this.secret = secret;
    this.reference = reference;
    this.turn = turn;
  }

  /**
   * The key whose turn it is.
   *
   * @throws SigningKeysMissing before the first keys are there
   */
  public ECKey current() {
    var now = Instant.now();
    return known.stream()
        .filter(key -> !key.from.isAfter(now))
        .max(Comparator.comparing(SigningKey::from))
        .map(SigningKey::pair)
        .orElseThrow(SigningKeysMissing::new);
  }

  @Override
  public Optional<String> jwkOf(String keyId) {
    var now = Instant.now();
    return known.stream()
        .filter(key -> key.pair.getKeyID().equals(keyId) && now.isBefore(key.until))
        .map(SigningKey::publicHalf)
        .findFirst();
  }

  /** How many keys are valid for what they sign or will sign. */
  long validNow() {
    var now = Instant.now();
    return known.stream().filter(key -> key.from.plus(turn).isAfter(now)).count();
  }

  boolean arePresent() {
    return !known.isEmpty();
  }

  /** Reads the keys and makes what is missing of the present one and its successor; commits. */
  void look(Connection connection) throws SQLException {
    var tx = DeskTransaction.on(connection);
    tx.sql().sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var keys = new ArrayList<>(stored(tx, now));
    while (keys.stream().filter(key -> key.from.plus(turn).isAfter(now)).count() < 2) {
      var from = keys.isEmpty() ? now : latest(keys, now);
      keys.add(make(tx, from));
    }
    connection.commit();
    known = List.copyOf(keys);
  }

  /** The successor's turn begins where the last one's ends, but never in the past. */
  private Instant latest(List<SigningKey> keys, Instant now) {
    var end = keys.stream().map(SigningKey::from).max(Comparator.naturalOrder()).get().plus(turn);
    return end.isBefore(now) ? now : end;
  }

  private List<SigningKey> stored(DeskTransaction tx, Instant now) {
    return tx.sql()
        .sql("select id, wrapped, from_at, until_at from token_key where until_at > :now")
        .param("now", Timestamp.from(now))
        .query((row, n) -> unwrapped(row))
        .list();
  }

  private SigningKey unwrapped(ResultSet row) throws SQLException {
    var jwk = secret.unwrap(label(row.getString("id")), row.getBytes("wrapped"));
    try {
      return new SigningKey(
          ECKey.parse(new String(jwk, StandardCharsets.UTF_8)),
          row.getTimestamp("from_at").toInstant(),
          row.getTimestamp("until_at").toInstant());
    } catch (ParseException e) {
      throw new IllegalStateException("a stored key is not readable", e);
    }
  }

  private SigningKey make(DeskTransaction tx, Instant from) throws SQLException {
    var pair = generate();
    var id = pair.getKeyID();
    var key = new SigningKey(pair, from, from.plus(turn).plus(AFTERGLOW));
    tx.sql()
        .sql(
            """
            insert into token_key (id, public_jwk, wrapped, from_at, until_at)
            values (:id, :public, :wrapped, :from, :until)""")
        .param("id", id)
        .param("public", key.publicHalf)
        .param(
            "wrapped", secret.wrap(label(id), pair.toJSONString().getBytes(StandardCharsets.UTF_8)))
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(key.until))
        .update();
    reference.publish(
        tx.connection(),
        ReferenceRecords.ALL_DISTRICTS,
        Instant.now(),
        List.of(
            new ReferenceRecords.Entry(
                "token-key/" + id, new TokenKeyDefined(id, key.publicHalf, from, key.until))));
    return key;
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key pair can be made", e);
    }
  }

  private static String label(String keyId) {
    return "token-key/" + keyId;
  }
}
