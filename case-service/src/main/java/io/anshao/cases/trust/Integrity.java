package io.anshao.cases.trust;

import io.anshao.cases.trust.domain.Fault;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What the check found, for who answers for it. */
final class Integrity {

  private static final int MOST = 200;

  private static final String FINDINGS =
      """
      select i.id, i.case_id, f.number, i.what, i.n, i.detail, i.found_at, i.cleared_at
        from integrity_finding i left join case_file f on f.id = i.case_id
       where i.district = :district
         and not exists (select 1 from case_row r where r.id = i.case_id and r.hidden @> :own)
       order by i.cleared_at is not null, i.id desc limit %d"""
          .formatted(MOST);

  private static final String PROGRESS =
      """
      select what, checked, round_at, last_round_at, last_checked from integrity_progress
       where what in (:cases, :record)""";

  private final DatabaseClient database;

  Integrity(DatabaseClient database) {
    this.database = database;
  }

  /**
   * How far the check is and what it found.
   *
   * @param cases of all districts
   * @param record of this district's daily record; {@code null} before its first walk
   */
  record State(@Nullable Progress cases, @Nullable Progress record, List<FindingView> findings) {}

  /**
   * Of one thing that is walked again and again.
   *
   * @param checked in the round that runs since {@code roundAt}
   * @param lastRoundAt when the round before ended, and {@code lastChecked} what it looked at
   */
  record Progress(
      long checked, Instant roundAt, @Nullable Instant lastRoundAt, @Nullable Long lastChecked) {}

  /**
   * A fault.
   *
   * @param what stable code
   * @param n version of an event, or position of a leaf
   * @param detail which track, list or day
   * @param clearedAt when it was not there any more
   */
  record FindingView(
      long id,
      @Nullable UUID caseId,
      @Nullable String caseNumber,
      String what,
      String whatName,
      String whatNameEn,
      @Nullable Long n,
      String detail,
      Instant foundAt,
      @Nullable Instant clearedAt) {}

  private record Named(String what, Progress progress) {}

  /** Of a district; cases that are hidden from that unit are left out. */
  Mono<State> of(String district, @Nullable String unit) {
    var record = "record/" + district;
    var progress =
        database
            .sql(PROGRESS)
            .bind("cases", ProgressRows.CASES)
            .bind("record", record)
            .map(Integrity::progress)
            .all()
            .collectMap(Named::what, Named::progress);
    var findings =
        database
            .sql(FINDINGS)
            .bind("district", district)
            .bind("own", new String[] {unit == null ? "" : unit})
            .map(Integrity::finding)
            .all()
            .collectList();
    return Mono.zip(progress, findings)
        .map(
            both ->
                new State(
                    both.getT1().get(ProgressRows.CASES), both.getT1().get(record), both.getT2()));
  }

  private static Named progress(Readable row) {
    return new Named(
        Objects.requireNonNull(row.get("what", String.class)),
        new Progress(
            Objects.requireNonNull(row.get("checked", Long.class)),
            Objects.requireNonNull(instant(row, "round_at")),
            instant(row, "last_round_at"),
            row.get("last_checked", Long.class)));
  }

  private static FindingView finding(Readable row) {
    var what = Objects.requireNonNull(row.get("what", String.class));
    var fault = Fault.ofCode(what);
    return new FindingView(
        Objects.requireNonNull(row.get("id", Long.class)),
        row.get("case_id", UUID.class),
        row.get("number", String.class),
        what,
        fault.map(Fault::title).orElse(what),
        fault.map(Fault::titleEn).orElse(what),
        row.get("n", Long.class),
        Objects.requireNonNull(row.get("detail", String.class)),
        Objects.requireNonNull(instant(row, "found_at")),
        instant(row, "cleared_at"));
  }

  private static @Nullable Instant instant(Readable row, String column) {
    var time = row.get(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
