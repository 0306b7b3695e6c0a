package io.anshao.cases.trust;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.trust.domain.Leaf;
import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tree.ProvenLeaf;
import io.anshao.messaging.outbox.HeaderText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What waits to join. Public records are found where they were put to be published. */
final class PendingRows {

  private static final String EXPOSURES =
      """
      select o.key, o.seq, o.headers, o.payload
        from outbox o
       where o.topic = :topic and o.district = :district and o.payload is not null
         and not exists (select 1 from tree_leaf l where l.ref = o.key and l.kind = :kind and l.n = o.seq)""";

  private final DeskTransaction tx;

  PendingRows(Connection tx) {
    this.tx = DeskTransaction.on(tx);
  }

  /** The day of the oldest leaf that waits, by district. */
  Map<String, LocalDate> oldest() {
    var days = new HashMap<String, LocalDate>();
    tx.sql()
        .sql("select district, min(at) as at from tree_pending group by district")
        .query(
            row -> {
              days.put(row.getString("district"), day(row.getTimestamp("at").toInstant()));
            });
    return days;
  }

  /** Takes what joins the root of that day: all of it and of the days before. */
  List<Leaf> take(String district, LocalDate day) {
    var until = Timestamp.from(day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
    var taken =
        new ArrayList<>(
            tx.sql()
                .sql(
                    """
                    delete from tree_pending where district = :district and at < :until
                    returning kind, ref::text, n, leaf, at""")
                .param("district", district)
                .param("until", until)
                .query((row, n) -> leaf(row))
                .list());
    exposures(district).stream().filter(e -> !e.ofDay().isAfter(day)).forEach(taken::add);
    return taken;
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    return new Leaf(
        row.getString("kind"),
        row.getString("ref"),
        row.getLong("n"),
        row.getBytes("leaf"),
        day(row.getTimestamp("at").toInstant()));
  }

  private List<Leaf> exposures(String district) {
    return tx.sql()
        .sql(EXPOSURES)
        .param("topic", Topic.EXPOSURES.kafkaName())
        .param("district", district)
        .param("kind", Leaf.EXPOSURE)
        .query(
            (row, n) ->
                new Leaf(
                    Leaf.EXPOSURE,
                    row.getString("key"),
                    row.getLong("seq"),
                    ProvenLeaf.exposureLeaf(row.getBytes("payload")),
                    publishedOn(row.getString("headers"))))
        .list();
  }

  private static LocalDate publishedOn(String headers) {
    return day(Instant.parse(HeaderText.read(headers).get(Envelope.TIME)));
  }

  private static LocalDate day(Instant at) {
    return Deadline.dateOf(at);
  }
}
