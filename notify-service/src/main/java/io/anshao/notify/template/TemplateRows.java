package io.anshao.notify.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Districts' own words. Only added to: which words went out when can always be told. */
final class TemplateRows {

  private static final String LATEST =
      """
      select distinct on (name) name, version, brief, letter, changed_at from template
       where district = :district order by name, version desc""";

  private static final String STATE =
      """
      select version, brief, letter from template
       where district = ? and name = ? order by version desc limit 1""";

  private static final String INSERT =
      """
      insert into template (district, name, version, brief, letter, changed_by)
      values (?, ?, ?, ?, ?, ?)""";

  private static final String TEST =
      """
      insert into message (id, notice, person, channel, district, template, number, path, due_on, at, urgent, next_at)
      values (?, ?, ?, ?, ?, ?, 'JB20210608-7K3M9Q', '/', date '2021-07-08', ?, true, 'epoch')
      on conflict do nothing""";

  private final DatabaseClient database;

  TemplateRows(DatabaseClient database) {
    this.database = database;
  }

  /** Words of a district's own. */
  record Own(String name, int version, String brief, String letter, @Nullable Instant changedAt) {}

  /** The newest version of each. */
  Flux<Own> latest(String district) {
    return database
        .sql(LATEST)
        .bind("district", district)
        .map(
            row ->
                new Own(
                    String.valueOf(row.get("name", String.class)),
                    Optional.ofNullable(row.get("version", Integer.class)).orElseThrow(),
                    String.valueOf(row.get("brief", String.class)),
                    String.valueOf(row.get("letter", String.class)),
                    Optional.ofNullable(row.get("changed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)))
        .all();
  }

  /** Adds a version unless the newest one says the same; empty when it is not what was edited. */
  static Optional<Own> put(
      Connection tx, String district, String name, int edited, String brief, String letter, UUID by)
      throws SQLException {
    var version = 0;
    try (var select = tx.prepareStatement(STATE)) {
      select.setString(1, district);
      select.setString(2, name);
      try (var rows = select.executeQuery()) {
        if (rows.next()) {
          version = rows.getInt(1);
          if (rows.getString(2).equals(brief) && rows.getString(3).equals(letter)) {
            return Optional.of(new Own(name, version, brief, letter, null));
          }
        }
      }
    }
    if (version != edited) {
      return Optional.empty();
    }
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setString(1, district);
      insert.setString(2, name);
      insert.setInt(3, version + 1);
      insert.setString(4, brief);
      insert.setString(5, letter);
      insert.setObject(6, by);
      insert.executeUpdate();
    }
    return Optional.of(new Own(name, version + 1, brief, letter, null));
  }

  /** One message to the person who tries it, by their own address. */
  static void test(
      Connection tx,
      UUID id,
      UUID person,
      String channel,
      String district,
      String name,
      OffsetDateTime at)
      throws SQLException {
    try (var insert = tx.prepareStatement(TEST)) {
      insert.setObject(1, id);
      insert.setObject(2, id);
      insert.setObject(3, person);
      insert.setString(4, channel);
      insert.setString(5, district);
      insert.setString(6, name);
      insert.setObject(7, at);
      insert.executeUpdate();
    }
  }
}
