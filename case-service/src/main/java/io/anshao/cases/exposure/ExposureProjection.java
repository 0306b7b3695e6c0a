package io.anshao.cases.exposure;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every published wording and tells the public side, in the transaction of the command. What
 * is told is the whole record: the topic is compacted.
 */
final class ExposureProjection implements CaseProjection {

  private static final String SOURCE = "/anshao/cases";

  private final PublicVersions versions;
  private final Outbox outbox;

  ExposureProjection(Units units, Streets streets, Outbox outbox) {
    this.versions = new PublicVersions(units, streets);
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var open = DeskTransaction.on(tx);
    for (var change : changes) {
      for (var recorded : change.events()) {
        if (recorded.event() instanceof ExposureEvent event) {
          var moved = moved(open, change, event);
          if (moved.isPresent()) {
            tell(tx, change, recorded, moved.get());
          }
        }
      }
    }
  }

  /** The record after the event, when the public is to know of it. */
  private Optional<PublicRecord> moved(DeskTransaction tx, CaseChange change, ExposureEvent event)
      throws SQLException {
    var rows = new PublicRecordRows(tx);
    return switch (event) {
      case ExposureEvent.ExposurePublished e -> Optional.of(publish(rows, tx, change, e));
      case ExposureEvent.ExposureRectified e -> Optional.of(rectify(rows, tx, change, e));
      case ExposureEvent.ExposureCorrected e -> Optional.of(correct(rows, tx, change, e));
      case ExposureEvent.ExposureWithdrawn e -> Optional.of(end(rows, change, e, null));
      case ExposureEvent.ExposureExpired e ->
          Optional.of(end(rows, change, e, PublicRecord.EXPIRED));
      case ExposureEvent.ExposureDrafted _,
          ExposureEvent.ExposureChecked _,
          ExposureEvent.ExposureApproved _,
          ExposureEvent.ExposureAgreed _,
          ExposureEvent.ExposureRejected _,
          ExposureEvent.SubjectTold _,
          ExposureEvent.SubjectAnswered _,
          ExposureEvent.ObjectionDismissed _,
          ExposureEvent.ExposureScheduled _,
          ExposureEvent.ExposureHeld _,
          ExposureEvent.CorrectionDrafted _,
          ExposureEvent.CorrectionRejected _,
          ExposureEvent.AppealLodged _,
          ExposureEvent.AppealGranted _,
          ExposureEvent.AppealDismissed _,
          ExposureEvent.FixToNote _ ->
          Optional.empty();
    };
  }

  private PublicRecord publish(
      PublicRecordRows rows,
      DeskTransaction tx,
      CaseChange change,
      ExposureEvent.ExposurePublished event)
      throws SQLException {
    var file = change.file();
    var of = exposure(file, event);
    var words = new PublicWords(tx, change, of.wording().texts());
    var version = versions.first(file, of.wording(), event.facts(), words, event.stamp().at());
    var exposure =
        new PublicRecord(
            of.id(),
            file.id(),
            file.district(),
            of.kind().code(),
            Status.PUBLISHED,
            event.until().orElse(null),
            null,
            1,
            List.of(version));
    rows.insert(exposure);
    rows.insert(exposure.id(), version);
    return exposure;
  }

  private static PublicRecord rectify(
      PublicRecordRows rows,
      DeskTransaction tx,
      CaseChange change,
      ExposureEvent.ExposureRectified event)
      throws SQLException {
    var before = rows.get(exposure(change.file(), event).id());
    var measure = new PublicWords(tx, change, List.of(event.measure())).of(event.measure());
    var version = PublicVersions.fixed(before.versions().getLast(), measure, event.stamp().at());
    var after = before.with(version, Status.RECTIFIED);
    rows.insert(after.id(), version);
    rows.move(after);
    return after;
  }

  /** Another wording beside the earlier ones, with the reason for it. */
  private PublicRecord correct(
      PublicRecordRows rows,
      DeskTransaction tx,
      CaseChange change,
      ExposureEvent.ExposureCorrected event)
      throws SQLException {
    var before = rows.get(exposure(change.file(), event).id());
    var texts = new ArrayList<>(event.wording().texts());
    texts.add(event.reason());
    var words = new PublicWords(tx, change, texts);
    var last = before.versions().getLast();
    var version = PublicVersions.corrected(last, event, words);
    var after = before.with(version, before.status());
    rows.insert(after.id(), version);
    rows.move(after);
    return after;
  }

  private static PublicRecord end(
      PublicRecordRows rows, CaseChange change, ExposureEvent event, @Nullable String why) {
    var after = rows.get(exposure(change.file(), event).id()).ended(why);
    rows.move(after);
    return after;
  }

  private static Exposure exposure(CaseFile file, ExposureEvent event) {
    var state = file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
    return event
        .record()
        .flatMap(state::find)
        .or(state::current)
        .orElseThrow(() -> new IllegalStateException("no exposure was drafted"));
  }

  private void tell(Connection tx, CaseChange change, Recorded recorded, PublicRecord exposure)
      throws SQLException {
    outbox.append(
        tx,
        List.of(
            OutboxRecord.of(
                SOURCE,
                exposure.published(),
                exposure.id().toString(),
                exposure.seq(),
                exposure.district(),
                recorded.stamp().at(),
                recorded.hash().toString(),
                change.traceparent())));
  }
}
