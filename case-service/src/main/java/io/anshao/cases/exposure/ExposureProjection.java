package io.anshao.cases.exposure;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.exposure.domain.CaseFacts;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every published wording and tells the public side, in the transaction of the command. What
 * is told is the whole record: the topic is compacted.
 */
final class ExposureProjection implements CaseProjection {

  private static final String SOURCE = "/anshao/cases";

  private final Units units;
  private final Streets streets;
  private final Outbox outbox;

  ExposureProjection(Units units, Streets streets, Outbox outbox) {
    this.units = units;
    this.streets = streets;
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
      case ExposureEvent.ExposureWithdrawn _ -> Optional.of(withdraw(rows, change));
      case ExposureEvent.ExposureDrafted _,
          ExposureEvent.ExposureApproved _,
          ExposureEvent.ExposureRejected _ ->
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
    var article = article(file);
    var words = new PublicWords(tx, change, texts(article.wording()));
    var version = version(file, article.wording(), event.facts(), words, 1, event.stamp().at());
    var exposure =
        new PublicRecord(
            article.exposure(),
            file.id(),
            file.district(),
            article.kind(),
            Status.PUBLISHED,
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
    var before = rows.get(article(change.file()).exposure());
    var measure = new PublicWords(tx, change, List.of(event.measure())).of(event.measure());
    var version = fixed(before.versions().getLast(), measure, event.stamp().at());
    var versions = new ArrayList<>(before.versions());
    versions.add(version);
    var after = next(before, Status.RECTIFIED, List.copyOf(versions));
    rows.insert(after.id(), version);
    rows.move(after);
    return after;
  }

  private static PublicRecord withdraw(PublicRecordRows rows, CaseChange change) {
    var before = rows.get(article(change.file()).exposure());
    var after = next(before, Status.WITHDRAWN, before.versions());
    rows.move(after);
    return after;
  }

  private static PublicRecord next(PublicRecord before, Status status, List<Version> versions) {
    return new PublicRecord(
        before.id(),
        before.caseId(),
        before.district(),
        before.kind(),
        status,
        before.seq() + 1,
        versions);
  }

  private Version version(
      CaseFile file, Wording wording, CaseFacts facts, PublicWords words, int number, Instant at) {
    return new Version(
        number,
        at,
        words.of(wording.title()),
        words.of(wording.problem()),
        wording.measure().map(words::of).orElse(null),
        words.of(wording.place()),
        facts.street().flatMap(code -> streets.nameOf(file.district(), code)).orElse(null),
        wording.subjectName().map(words::of).orElse(null),
        facts.responsible().map(unit -> unitName(file.district(), unit)).orElse(""),
        facts.hazards(),
        wording.photos());
  }

  private static Version fixed(Version last, String measure, Instant at) {
    return new Version(
        last.number() + 1,
        at,
        last.title(),
        last.problem(),
        measure,
        last.place(),
        last.street(),
        last.subjectName(),
        last.responsibleUnit(),
        last.hazardCount(),
        last.photos());
  }

  private String unitName(String district, UnitCode unit) {
    return units.find(district, unit).map(Units.Unit::name).orElse(unit.value());
  }

  private static ExposureState.Article article(CaseFile file) {
    var standing = file.tracks().get(ExposureTrack.NAME);
    return Optional.ofNullable(standing)
        .flatMap(s -> ((ExposureState) s.state()).written())
        .orElseThrow(() -> new IllegalStateException("no exposure was drafted"));
  }

  private static List<Text> texts(Wording wording) {
    var texts = new ArrayList<>(List.of(wording.title(), wording.problem(), wording.place()));
    wording.measure().ifPresent(texts::add);
    wording.subjectName().ifPresent(texts::add);
    return texts;
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
