package io.anshao.cases.callback;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.CallbackState.Stage;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls that are to be made, beside the log. */
final class CallbackTasks implements CaseProjection {

  private static final String OWE =
      """
      insert into callback_task (case_id, tip_id, district, number, owed_at, due_at, finding, measure)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (case_id, tip_id) do update
         set owed_at = excluded.owed_at, due_at = excluded.due_at, finding = excluded.finding,
             measure = excluded.measure, next_on = null, tries = 0, taken_by = null, stage = 'owed',
             rating = null, ended_at = null""";

  private static final String TAKE =
      "update callback_task set taken_by = ? where case_id = ? and tip_id = ?";

  private static final String MISS =
      """
      update callback_task set tries = tries + 1, next_on = ?,
             stage = case when ?::date is null then 'unreachable' else stage end,
             ended_at = case when ?::date is null then ?::timestamptz end
       where case_id = ? and tip_id = ?""";

  private static final String END =
      """
      update callback_task set stage = ?, rating = ?, next_on = null, ended_at = ?
       where case_id = ? and tip_id = ?""";

  private static final String MOVE =
      "update callback_task set due_at = ? where case_id = ? and ended_at is null";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    for (var change : changes) {
      for (var recorded : change.events()) {
        if (recorded.event() instanceof CallbackEvent event) {
          apply(tx, change.file(), event);
        }
      }
    }
  }

  @Override
  public void retimed(Connection tx, List<CaseFile> files) throws SQLException {
    for (var file : files) {
      var due = due(file);
      if (due.isPresent()) {
        run(tx, MOVE, time(due.get()), file.id());
      }
    }
  }

  private static void apply(Connection tx, CaseFile file, CallbackEvent event) throws SQLException {
    var at = event.stamp().at();
    switch (event) {
      case CallbackEvent.CallbackOwed e -> owe(tx, file, e);
      case CallbackEvent.CallbackTaken e ->
          run(tx, TAKE, e.stamp().by().person(), file.id(), e.tip());
      case CallbackEvent.CallbackMissed e -> miss(tx, file.id(), e);
      case CallbackEvent.CallbackAnswered e ->
          end(tx, file.id(), e.tip(), Stage.ANSWERED, e.answer(), at);
      case CallbackEvent.CallbackDeclined e ->
          end(tx, file.id(), e.tip(), Stage.DECLINED, null, at);
      case CallbackEvent.ReporterRated e ->
          end(tx, file.id(), e.tip(), Stage.ANSWERED, e.answer(), at);
      case CallbackEvent.ReporterContacted _ -> {
        // is no call about a result
      }
    }
  }

  private static void owe(Connection tx, CaseFile file, CallbackEvent.CallbackOwed event)
      throws SQLException {
    var closed =
        file.main() instanceof CaseState.Closed state
            ? Optional.of(state)
            : Optional.<CaseState.Closed>empty();
    run(
        tx,
        OWE,
        file.id(),
        event.tip(),
        file.district(),
        event.number(),
        time(event.stamp().at()),
        time(due(file).orElseThrow()),
        closed.flatMap(c -> c.work().findings().finding()).map(Finding::code).orElse(null),
        closed.map(c -> c.measure().id()).orElse(null));
  }

  private static void miss(Connection tx, UUID caseId, CallbackEvent.CallbackMissed event)
      throws SQLException {
    LocalDate next = event.nextOn().orElse(null);
    run(tx, MISS, next, next, next, time(event.stamp().at()), caseId, event.tip());
  }

  private static void end(
      Connection tx, UUID caseId, UUID tip, Stage stage, @Nullable Answer answer, Instant at)
      throws SQLException {
    run(
        tx,
        END,
        stage.name().toLowerCase(Locale.ROOT),
        answer == null ? null : answer.satisfaction().code(),
        time(at),
        caseId,
        tip);
  }

  private static Optional<Instant> due(CaseFile file) {
    return file.clocks().latest("callback").map(Clock::deadline).map(Deadline::dueAt);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static void run(Connection tx, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
