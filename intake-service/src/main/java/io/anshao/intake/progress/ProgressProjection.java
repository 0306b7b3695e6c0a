package io.anshao.intake.progress;

import io.anshao.contracts.progress.ProgressStep;
import io.anshao.intake.progress.domain.Status;
import io.anshao.messaging.batch.Columns;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Keeps each step under its tip. May be wiped and filled again. */
final class ProgressProjection implements RecordHandler {

  private static final String INSERT =
      """
      insert into progress_step (tip_id, seq, status, at, due_on, reason, finding, measure)
      select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::date[],
                           ?::text[], ?::text[], ?::text[])
      on conflict do nothing\
      """;

  private record Row(long seq, Status status, ProgressStep step) {}

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var rows =
        records.stream()
            .flatMap(each -> row(each.envelope().seq(), (ProgressStep) each.event()))
            .toList();
    try (var insert = tx.prepareStatement(INSERT)) {
      Columns.of(insert, rows)
          .add("uuid", row -> row.step().tipId())
          .add("bigint", Row::seq)
          .add("text", row -> row.status().word())
          .add("timestamptz", row -> row.step().at())
          .add("date", row -> row.step().dueOn())
          .add("text", row -> row.step().reason())
          .add("text", row -> row.step().finding())
          .add("text", row -> row.step().measure());
      insert.executeUpdate();
    }
  }

  private static Stream<Row> row(long seq, ProgressStep step) {
    return Statuses.of(step.status()).map(status -> new Row(seq, status, step)).stream();
  }
}
