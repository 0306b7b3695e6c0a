package io.anshao.cases.exposure;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Stage;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.DistrictTimes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where each public record stands, beside the log, and when time alone moves it on. */
final class ExposureWork implements CaseProjection {

  private static final String UPSERT =
      """
      insert into exposure_work (exposure_id, case_id, district, kind, stage, at, moved_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (exposure_id) do update
         set kind = excluded.kind, stage = excluded.stage, at = excluded.at,
             moved_at = excluded.moved_at""";

  private static final String PUT_OFF =
      """
      update exposure_work set at = ?::timestamptz + interval '10 minutes'
       where case_id = ? and at <= ?::timestamptz""";

  /**
   * Locks the cases themselves, as every writer does, and passes over what another one holds: a
   * second instance takes the next ones.
   */
  private static final String DUE =
      """
      select due.id
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
       cross join lateral (select f.id
                             from case_file f
                            where f.id in (select w.case_id from exposure_work w
                                            where w.district = d.district and w.at <= d.now
                                            order by w.at limit ?)
                              for update of f skip locked) due""";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    for (var change : changes) {
      if (change.events().stream().anyMatch(each -> each.event() instanceof ExposureEvent)) {
        write(tx, change.file());
      }
    }
  }

  /** What is due by now may have been judged anew without an event. */
  void write(Connection tx, CaseFile file) throws SQLException {
    var state = file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
    try (var upsert = tx.prepareStatement(UPSERT)) {
      for (var each : state.all()) {
        upsert.setObject(1, each.id());
        upsert.setObject(2, file.id());
        upsert.setString(3, file.district());
        upsert.setString(4, each.kind().code());
        upsert.setString(5, each.stage().code());
        upsert.setObject(6, next(each).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        upsert.setObject(7, file.lastAt().atOffset(ZoneOffset.UTC));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** When time alone moves it on; empty when only people do. */
  static Optional<Instant> next(Exposure of) {
    return of.stage() == Stage.SCHEDULED
        ? of.publishAt()
        : of.shown()
            .filter(_ -> of.isOpen())
            .flatMap(Exposure.Shown::until)
            .map(ExposureWork::endOf);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
  }

  /** Lets what is due of a case wait for ten minutes. */
  void putOff(Connection tx, UUID caseId, Instant now) throws SQLException {
    try (var update = tx.prepareStatement(PUT_OFF)) {
      update.setString(1, now.toString());
      update.setObject(2, caseId);
      update.setString(3, now.toString());
      update.executeUpdate();
    }
  }

  /**
   * Cases with something due, locked.
   *
   * @param times what time it is, by district
   */
  List<UUID> due(Connection tx, DistrictTimes times, int atMost) throws SQLException {
    return times.due(tx, DUE, atMost);
  }
}
