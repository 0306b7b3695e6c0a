package io.anshao.intake.webhook;

import io.anshao.intake.webhook.SourceWork.Issue;
import io.anshao.intake.webhook.SourceWork.Make;
import io.anshao.intake.webhook.SourceWork.Outcome;
import io.anshao.intake.webhook.SourceWork.Outcome.Ended;
import io.anshao.intake.webhook.SourceWork.Outcome.Issued;
import io.anshao.intake.webhook.SourceWork.Outcome.OtherBody;
import io.anshao.intake.webhook.SourceWork.Outcome.Unknown;
import io.anshao.intake.webhook.SourceWork.Revoke;
import io.anshao.intake.webhook.SourceWork.RevokeSecret;
import io.anshao.messaging.batch.Turns;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes sources and the versions of their secrets. */
final class SourceWriter implements BatchWriter<SourceWork, Outcome> {

  private static final String MAKE =
      """
      insert into webhook_source (id, district, name, platforms, made_by) values (?, ?, ?, ?, ?)
      on conflict (id) do nothing\
      """;

  private static final String IS_SAME =
      "select 1 from webhook_source where id = ? and district = ? and name = ? and platforms = ?";

  private static final String IS_ALIVE =
      "select 1 from webhook_source where id = ? and district = ? and revoked_at is null";

  private static final String ISSUED =
      "select source_id, version from webhook_secret where key_hash = ?";

  private static final String ISSUE =
      """
      insert into webhook_secret (source_id, version, issued_by, key_hash)
      select ?, coalesce(max(version), 0) + 1, ?, ? from webhook_secret where source_id = ?
      returning version\
      """;

  /** Two are valid while a source changes over. */
  private static final String RETIRE =
      """
      update webhook_secret set revoked_by = ?, revoked_at = now()
       where source_id = ? and revoked_at is null and version < (
         select max(version) from webhook_secret
          where source_id = ? and revoked_at is null and version < ?)\
      """;

  private static final String REVOKE_SECRET =
      """
      update webhook_secret set revoked_by = coalesce(revoked_by, ?), revoked_at = coalesce(revoked_at, now())
       where source_id = ? and version = ?
         and source_id in (select id from webhook_source where district = ?)\
      """;

  private static final String REVOKE =
      """
      update webhook_source set revoked_by = coalesce(revoked_by, ?), revoked_at = coalesce(revoked_at, now())
       where id = ? and district = ?\
      """;

  @Override
  public Object aggregate(SourceWork work) {
    return work.source();
  }

  @Override
  public List<Outcome> write(Connection tx, List<SourceWork> batch) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    for (var work : batch) {
      // another instance may number the same source's secrets
      Turns.take(tx, work.source());
      outcomes.add(
          switch (work) {
            case Make make -> make(tx, make);
            case Issue issue -> issue(tx, issue);
            case RevokeSecret r ->
                ended(tx, REVOKE_SECRET, r.by(), r.source(), r.version(), r.district());
            case Revoke r -> ended(tx, REVOKE, r.by(), r.source(), r.district());
          });
    }
    return outcomes;
  }

  private static Outcome make(Connection tx, Make make) throws SQLException {
    var platforms = tx.createArrayOf("text", make.platforms().toArray());
    if (update(tx, MAKE, make.source(), make.district(), make.name(), platforms, make.by()) == 1) {
      return new Issued(issue(tx, make.source(), make.by(), make.keyHash()));
    }
    return exists(tx, IS_SAME, make.source(), make.district(), make.name(), platforms)
        ? new Issued(1)
        : new OtherBody();
  }

  private static Outcome issue(Connection tx, Issue issue) throws SQLException {
    var before = issued(tx, issue.source(), issue.keyHash());
    if (before.isPresent()) {
      return before.get();
    }
    if (!exists(tx, IS_ALIVE, issue.source(), issue.district())) {
      return new Unknown();
    }
    var version = issue(tx, issue.source(), issue.by(), issue.keyHash());
    update(tx, RETIRE, issue.by(), issue.source(), issue.source(), version);
    return new Issued(version);
  }

  private static int issue(Connection tx, UUID source, UUID by, String keyHash)
      throws SQLException {
    try (var insert = tx.prepareStatement(ISSUE)) {
      bind(insert, source, by, keyHash, source);
      try (var rows = insert.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static Optional<Outcome> issued(Connection tx, UUID source, String keyHash)
      throws SQLException {
    try (var select = tx.prepareStatement(ISSUED)) {
      bind(select, keyHash);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        return Optional.of(
            source.equals(rows.getObject(1, UUID.class))
                ? new Issued(rows.getInt(2))
                : new OtherBody());
      }
    }
  }

  private static Outcome ended(Connection tx, String sql, Object... values) throws SQLException {
    return update(tx, sql, values) == 1 ? new Ended() : new Unknown();
  }

  private static int update(Connection tx, String sql, Object... values) throws SQLException {
    try (var update = tx.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    }
  }

  private static boolean exists(Connection tx, String sql, Object... values) throws SQLException {
    try (var select = tx.prepareStatement(sql)) {
      bind(select, values);
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** What may be written again without harm is written again. */
  @Override
  public Optional<Outcome> lookUp(Connection connection, SourceWork work) throws SQLException {
    return switch (work) {
      case Make make -> issued(connection, make.source(), make.keyHash());
      case Issue issue -> issued(connection, issue.source(), issue.keyHash());
      case RevokeSecret _, Revoke _ -> Optional.empty();
    };
  }
}
