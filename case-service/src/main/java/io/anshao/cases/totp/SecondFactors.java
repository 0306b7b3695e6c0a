package io.anshao.cases.totp;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.people.Person;
import io.anshao.cases.totp.domain.Advice;
import io.anshao.cases.totp.domain.RecoveryCode;
import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** 动态码: enrols people, and takes their codes, each once. */
public final class SecondFactors {

  /**
   * Stands in the token in place of every role until the second factor that a role must have is
   * enrolled.
   */
  public static final String ENROLMENT = "totp_enrolment";

  private static final String SECRET = "totp-secret";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Desk desk;
  private final DatabaseClient database;
  private final MasterKey master;
  private final TotpSettings settings;

  SecondFactors(Desk desk, DatabaseClient database, MasterKey master, TotpSettings settings) {
    this.desk = desk;
    this.database = database;
    this.master = master;
    this.settings = settings;
  }

  /** What a code turned out to be. */
  public enum Check {
    /** The person has no second factor: nothing was asked. */
    NOT_ENROLLED,
    RIGHT,
    /** None was given. */
    MISSING,
    WRONG
  }

  /** What the installation says to the person's roles. */
  public Advice adviceTo(Person person) {
    return settings.to(person.roles());
  }

  /** Whether the person has a second factor in use. */
  public Mono<Boolean> isEnrolled(UUID person) {
    return database
        .sql("select confirmed_at is not null from person_totp where person = :person")
        .bind("person", person)
        .map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
        .one()
        .defaultIfEmpty(false);
  }

  /** Takes a code for signing in: one of the app, or a recovery code. */
  public Mono<Check> check(UUID person, @Nullable String typed) {
    return desk.write(aggregate(person), tx -> checked(tx, person, typed, true));
  }

  /** Takes a code of the app, and no other. */
  Mono<Check> checkOfApp(UUID person, String typed) {
    return desk.write(aggregate(person), tx -> checked(tx, person, typed, false));
  }

  private Check checked(
      DeskTransaction tx, UUID person, @Nullable String typed, boolean orRecovery) {
    var secret = TotpRows.lock(tx, person).filter(row -> row.secret() != null);
    if (secret.isEmpty()) {
      return Check.NOT_ENROLLED;
    }
    if (typed == null || typed.isBlank()) {
      return Check.MISSING;
    }
    var now = Instant.now();
    return orRecovery && RecoveryCode.isLike(typed)
        ? recovery(tx, person, typed, now)
        : ofApp(tx, person, secret.get(), typed, now);
  }

  private Check recovery(DeskTransaction tx, UUID person, String typed, Instant now) {
    if (!TotpRows.useCode(tx, person, hash(person, typed), now)) {
      return Check.WRONG;
    }
    TotpRows.note(tx, person, "recovery-code-used", person);
    return Check.RIGHT;
  }

  private Check ofApp(
      DeskTransaction tx, UUID person, TotpRows.Row row, String typed, Instant now) {
    var secret = master.unwrap(SECRET, Optional.ofNullable(row.secret()).orElseThrow());
    var step = OneTimeCodes.taken(secret, typed.replaceAll("\\s", ""), row.lastStep(), now);
    step.ifPresent(taken -> TotpRows.take(tx, person, taken));
    return step.isPresent() ? Check.RIGHT : Check.WRONG;
  }

  /** Begins an enrolment: a new secret, to be confirmed by one of its codes. */
  Mono<byte[]> begin(UUID person) {
    var secret = new byte[OneTimeCodes.SECRET];
    RANDOM.nextBytes(secret);
    var wrapped = master.wrap(SECRET, secret);
    return desk.write(
        aggregate(person),
        tx -> {
          TotpRows.begin(tx, person, wrapped, Instant.now());
          return secret;
        });
  }

  /** The recovery codes, told this once; empty when the code is not of the pending secret. */
  Mono<Optional<List<String>>> confirm(UUID person, String code) {
    var codes = Stream.generate(RecoveryCode::random).limit(RecoveryCode.MANY).toList();
    return desk.write(
        aggregate(person), tx -> confirmed(tx, person, code) ? given(tx, person, codes) : none());
  }

  private boolean confirmed(DeskTransaction tx, UUID person, String code) {
    var row = TotpRows.lock(tx, person);
    var pending = row.map(TotpRows.Row::pending);
    if (pending.isEmpty()) {
      return false;
    }
    var now = Instant.now();
    var secret = master.unwrap(SECRET, pending.get());
    var step = OneTimeCodes.taken(secret, code.replaceAll("\\s", ""), -1, now);
    step.ifPresent(
        taken -> {
          TotpRows.confirm(tx, person, taken, now);
          var before = row.map(TotpRows.Row::secret);
          TotpRows.note(tx, person, before.isPresent() ? "replaced" : "enrolled", person);
        });
    return step.isPresent();
  }

  private Optional<List<String>> given(DeskTransaction tx, UUID person, List<String> codes) {
    TotpRows.putCodes(tx, person, codes.stream().map(code -> hash(person, code)).toList());
    return Optional.of(codes);
  }

  private static Optional<List<String>> none() {
    return Optional.empty();
  }

  private byte[] hash(UUID person, String code) {
    return master.hmac("recovery-code", utf8(person.toString()), utf8(RecoveryCode.normal(code)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What writes of a person's second factor are ordered by. */
  static String aggregate(UUID person) {
    return "totp/" + person;
  }
}
