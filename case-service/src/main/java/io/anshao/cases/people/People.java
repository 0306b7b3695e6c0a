package io.anshao.cases.people;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads accounts. */
public final class People {

  private static final String COLUMNS =
      "id, username, name, district, unit, roles, must_change, open, password, away_from, "
          + "away_until, deputy";

  private static final String BY_USERNAME =
      "select " + COLUMNS + " from person where username = :username";

  private static final String BY_ID = "select " + COLUMNS + " from person where id = :id";

  private static final String FIND =
      "select "
          + COLUMNS
          + " from person "
          + """
          where (:district::text is null or district = :district)
            and (:unit::text is null or unit = :unit)
            and (:role::text is null or :role = any (roles))
            and (open or :closed)
            and username > :after
          order by username
          limit :limit""";

  private static final String CHANGED =
      "select " + COLUMNS + " from person where changed_at >= :since";

  private final DatabaseClient database;

  People(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Which people.
   *
   * @param closed whether closed accounts are told too
   * @param after username of the last one known, or empty
   */
  record Filter(
      @Nullable String district,
      @Nullable String unit,
      @Nullable String role,
      boolean closed,
      String after,
      int limit) {}

  /** The account of that name, also a closed one. */
  public Mono<Account> byUsername(String username) {
    return database.sql(BY_USERNAME).bind("username", username).map(People::account).one();
  }

  /** The account with that id, also a closed one. */
  public Mono<Account> byId(UUID id) {
    return database.sql(BY_ID).bind("id", id).map(People::account).one();
  }

  Flux<Person> changedSince(Instant since) {
    return database
        .sql(CHANGED)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .map(row -> account(row).person())
        .all();
  }

  Flux<Person> find(Filter filter) {
    var query = database.sql(FIND);
    query = bind(query, "district", filter.district());
    query = bind(query, "unit", filter.unit());
    query = bind(query, "role", filter.role());
    return query
        .bind("closed", filter.closed())
        .bind("after", filter.after())
        .bind("limit", filter.limit())
        .map(row -> account(row).person())
        .all();
  }

  private static DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec query, String name, @Nullable String value) {
    return value == null ? query.bindNull(name, String.class) : query.bind(name, value);
  }

  private static Account account(Readable row) {
    var person =
        new Person(
            required(row, "id", UUID.class),
            required(row, "username", String.class),
            required(row, "name", String.class),
            row.get("district", String.class),
            row.get("unit", String.class),
            PersonRows.roles(required(row, "roles", String[].class)),
            required(row, "must_change", Boolean.class),
            required(row, "open", Boolean.class),
            leave(row));
    return new Account(person, required(row, "password", String.class));
  }

  private static @Nullable Leave leave(Readable row) {
    var from = row.get("away_from", LocalDate.class);
    return from == null
        ? null
        : new Leave(
            from,
            required(row, "away_until", LocalDate.class),
            required(row, "deputy", UUID.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    var value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException(column + " is never null");
    }
    return value;
  }
}
