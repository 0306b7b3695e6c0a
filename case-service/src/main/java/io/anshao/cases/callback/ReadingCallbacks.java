package io.anshao.cases.callback;

import io.anshao.cases.callback.CallbackTask.Caller;
import io.anshao.cases.callback.CallbackTask.Told;
import io.anshao.cases.callback.domain.CallbackState.Stage;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Finding;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads the calls of a district. */
final class ReadingCallbacks {

  private static final String SELECT =
      """
      select t.case_id, f.number as case_number, t.tip_id, t.number, t.stage, t.owed_at, t.due_at,
             t.next_on, t.tries, t.taken_by, t.finding, x.body as measure, t.rating, t.ended_at
        from callback_task t
        join case_file f on f.id = t.case_id
        left join case_text x on x.id = t.measure
       where t.district = :district and %s
       order by %s
       limit :limit""";

  private static final String OWED = "t.ended_at is null";
  private static final String ENDED = "t.ended_at is not null";
  private static final String FIRST_DUE = "t.due_at, t.case_id, t.tip_id";
  private static final String LAST_ENDED = "t.ended_at desc, t.case_id desc, t.tip_id desc";

  private final DatabaseClient database;
  private final Staff staff;

  ReadingCallbacks(DatabaseClient database, Staff staff) {
    this.database = database;
    this.staff = staff;
  }

  /** A page, and one more where the list goes on. */
  Mono<List<CallbackTask>> page(
      String district, UUID person, CallbackRequest request, Instant now) {
    var sql = SELECT.formatted(condition(request), request.isEnded() ? LAST_ENDED : FIRST_DUE);
    var statement = database.sql(sql).bind("district", district).bind("limit", request.limit() + 1);
    if (request.isMine()) {
      statement = statement.bind("person", person);
    }
    if (request.isOverdue()) {
      statement = statement.bind("now", now.atOffset(ZoneOffset.UTC));
    }
    var after = request.after();
    if (after != null) {
      statement =
          statement
              .bind("at", after.at().atOffset(ZoneOffset.UTC))
              .bind("caseId", after.caseId())
              .bind("tipId", after.tipId());
    }
    return statement.map(row -> task(row, now)).all().collectList();
  }

  private static String condition(CallbackRequest request) {
    var sql = new StringBuilder(request.isEnded() ? ENDED : OWED);
    if (request.isMine()) {
      sql.append(" and t.taken_by = :person");
    }
    if (request.isOverdue()) {
      sql.append(" and t.due_at < :now");
    }
    if (request.after() != null) {
      sql.append(
          request.isEnded()
              ? " and (t.ended_at, t.case_id, t.tip_id) < (:at, :caseId, :tipId)"
              : " and (t.due_at, t.case_id, t.tip_id) > (:at, :caseId, :tipId)");
    }
    return sql.toString();
  }

  private CallbackTask task(Readable row, Instant now) {
    var stage = Stage.valueOf(required(row, "stage", String.class).toUpperCase(Locale.ROOT));
    var due = required(row, "due_at", OffsetDateTime.class).toInstant();
    var ended = row.get("ended_at", OffsetDateTime.class);
    var finding = row.get("finding", String.class);
    return new CallbackTask(
        required(row, "case_id", UUID.class),
        required(row, "case_number", String.class),
        required(row, "tip_id", UUID.class),
        required(row, "number", String.class),
        stage.name().toLowerCase(Locale.ROOT),
        stage.title(),
        stage.titleEn(),
        required(row, "owed_at", OffsetDateTime.class).toInstant(),
        due,
        ended == null && due.isBefore(now),
        row.get("next_on", LocalDate.class),
        required(row, "tries", Integer.class),
        caller(row.get("taken_by", UUID.class)),
        new Told(finding, nameOf(finding), row.get("measure", String.class)),
        row.get("rating", String.class),
        ended == null ? null : ended.toInstant());
  }

  private @Nullable Caller caller(@Nullable UUID id) {
    return id == null ? null : new Caller(id, staff.find(id).map(Staff.Member::name).orElse("—"));
  }

  private static @Nullable String nameOf(@Nullable String finding) {
    return Optional.ofNullable(finding)
        .flatMap(
            code -> Arrays.stream(Finding.values()).filter(f -> f.code().equals(code)).findFirst())
        .map(Finding::title)
        .orElse(null);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
