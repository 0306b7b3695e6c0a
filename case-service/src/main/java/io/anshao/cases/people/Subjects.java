package io.anshao.cases.people;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.edge.problem.Problem;
import io.r2dbc.spi.Readable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Who signs in by which subject of a sign-in provider. An account signs in by its subject or by its
 * password, never by both: linking takes the password away, a new password ends the link.
 */
public final class Subjects {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int UNKNOWN_BYTES = 32;

  private final Desk desk;
  private final DatabaseClient database;
  private final PasswordHashes hashes;

  Subjects(Desk desk, DatabaseClient database, PasswordHashes hashes) {
    this.desk = desk;
    this.database = database;
    this.hashes = hashes;
  }

  /**
   * A subject in use.
   *
   * @param since when an administrator linked it
   */
  public record Subject(String issuer, String subject, Instant since) {}

  /** The subject by which the person signs in; empty for who has a password. */
  public Mono<Subject> of(UUID person) {
    return database
        .sql(
            """
            select issuer, subject, set_at from person_subject
             where person = :person and ended_at is null""")
        .bind("person", person)
        .map(
            row ->
                new Subject(
                    required(row, "issuer", String.class),
                    required(row, "subject", String.class),
                    required(row, "set_at", Instant.class)))
        .one();
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  /** Whether the person signs in by a provider. */
  public Mono<Boolean> isLinked(UUID person) {
    return of(person).hasElement();
  }

  /** Whose subject that is; empty where nobody linked it. */
  public Mono<UUID> person(String issuer, String subject) {
    return database
        .sql(
            """
            select person from person_subject
             where issuer = :issuer and subject = :subject and ended_at is null""")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .mapValue(UUID.class)
        .one();
  }

  /**
   * From now on the person signs in by that subject alone; every session ends.
   *
   * @param by the administrator
   * @throws Problem 409 {@code subject-taken}
   */
  public Mono<Boolean> link(UUID by, UUID person, String issuer, String subject) {
    return hashes
        .hash(unknown())
        .flatMap(
            hash ->
                desk.write(
                    MakingPeople.aggregate(person),
                    tx -> linked(tx, by, person, issuer, subject, hash)));
  }

  private static boolean linked(
      DeskTransaction tx, UUID by, UUID person, String issuer, String subject, String hash) {
    if (SubjectRows.isCurrent(tx, person, issuer, subject)) {
      return false;
    }
    SubjectRows.end(tx, person, by);
    if (!SubjectRows.insert(tx, person, issuer, subject, by)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "subject-taken",
          "这个统一身份标识已关联另一个账号。",
          "This subject is linked to another account.");
    }
    PersonRows.setPassword(tx, person, hash, false);
    return true;
  }

  /** A password that nobody knows. */
  private static String unknown() {
    var bytes = new byte[UNKNOWN_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
