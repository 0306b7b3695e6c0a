package io.anshao.messaging.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the outbox on their way to lose their bytes, or to get them back. */
final class ThinRows {

  private static final String REACHED = "select reached from outbox_thinning for update";

  private static final String WALK =
      """
      with kept as (select now() - ? * interval '1 second' as since),
           next as (select id, bool_and(created_at < kept.since) over (order by id) as is_old
                      from kept, (select id, created_at from outbox where id > ? order by id limit ?) rows)
      select id, topic, key, seq, headers, payload, log_tells is null and payload is not null,
             not exists (select from outbox_unsent waiting where waiting.id = o.id)
               and not exists (select from republish_wanted w
                                where w.done_at > kept.since and w.topic = o.topic
                                  and (w.key is null or w.key = o.key)
                                  and (w.since is null or w.since <= o.created_at))
        from kept, outbox o
       where id in (select next.id from next where next.is_old)
       order by id""";

  private static final String THIN =
      "update outbox set headers = '', payload = null, log_tells = true where id = ?";

  private static final String KEEP = "update outbox set log_tells = false where id = ?";

  private static final String OPEN =
      """
      select id, topic, key, since from republish_wanted
       where done_at is null order by id limit 1 for update skip locked""";

  private static final String THINNED =
      """
      select id, topic, key, seq, headers, payload, false from outbox
       where log_tells and topic = ? and (?::text is null or key = ?)
         and (?::timestamptz is null or created_at >= ?::timestamptz)
       order by key, seq limit ?""";

  private static final String RESTORE =
      "update outbox set headers = ?, payload = ?, log_tells = null where id = ?";

  private ThinRows() {}

  /** A row; {@code isNew} where nobody has asked the log about it. */
  record Row(
      long id,
      String topic,
      String key,
      long seq,
      String headers,
      byte @Nullable [] payload,
      boolean isNew) {}

  /** What somebody wants republished. */
  record Wanted(long id, String topic, @Nullable String key, @Nullable String since) {}

  /**
   * The next rows that were written, and told again if they were, so long ago and do not wait to be
   * sent; nothing behind one of which that is not so.
   */
  static List<Row> walk(Connection tx, Duration kept, int limit) throws SQLException {
    try (var select = tx.prepareStatement(WALK)) {
      select.setLong(1, kept.toSeconds());
      select.setLong(2, reached(tx));
      select.setInt(3, limit);
      var found = new ArrayList<Row>();
      try (var rows = select.executeQuery()) {
        while (rows.next() && rows.getBoolean(8)) {
          found.add(row(rows));
        }
      }
      return found;
    }
  }

  private static long reached(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(REACHED);
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static void reach(Connection tx, long id) throws SQLException {
    run(tx, "update outbox_thinning set reached = ?", id);
  }

  static void thin(Connection tx, Row row) throws SQLException {
    run(tx, THIN, row.id());
  }

  static void keep(Connection tx, Row row) throws SQLException {
    run(tx, KEEP, row.id());
  }

  static Optional<Wanted> wanted(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(OPEN);
        var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(
              new Wanted(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)))
          : Optional.empty();
    }
  }

  static List<Row> thinned(Connection tx, Wanted wanted, int limit) throws SQLException {
    try (var select = tx.prepareStatement(THINNED)) {
      select.setString(1, wanted.topic());
      select.setString(2, wanted.key());
      select.setString(3, wanted.key());
      select.setString(4, wanted.since());
      select.setString(5, wanted.since());
      select.setInt(6, limit);
      var found = new ArrayList<Row>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
      return found;
    }
  }

  static void restore(Connection tx, Row row, OutboxRecord told) throws SQLException {
    try (var update = tx.prepareStatement(RESTORE)) {
      update.setString(1, HeaderText.write(told.headers()));
      update.setBytes(2, told.payload());
      update.setLong(3, row.id());
      update.executeUpdate();
    }
  }

  /** Everything is whole again: it is marked, and the wish is done. */
  static void finish(Connection tx, Wanted wanted) throws SQLException {
    try (var call = tx.prepareStatement("select republish(?, ?, ?::timestamptz)")) {
      call.setString(1, wanted.topic());
      call.setString(2, wanted.key());
      call.setString(3, wanted.since());
      call.execute();
    }
    run(tx, "update republish_wanted set done_at = now() where id = ?", wanted.id());
    // what was told again is thinned out again in its time
    reach(tx, 0);
  }

  private static void run(Connection tx, String sql, long id) throws SQLException {
    try (var update = tx.prepareStatement(sql)) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getBytes(6),
        row.getBoolean(7));
  }
}
