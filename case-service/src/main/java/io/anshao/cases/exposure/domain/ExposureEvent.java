package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a public record. Facts only: words lie where they can be erased. Events of
 * before a case could have several records name none: they are about the only one.
 */
public sealed interface ExposureEvent {

  Stamp stamp();

  /** The record; empty in events of before a case could have several. */
  Optional<UUID> record();

  record ExposureDrafted(Stamp stamp, UUID exposure, String kind, Wording wording)
      implements ExposureEvent {

    @Override
    public Optional<UUID> record() {
      return Optional.of(exposure);
    }
  }

  /**
   * 法制审核.
   *
   * @param basis law and article on which it rests
   */
  record ExposureChecked(Stamp stamp, Optional<UUID> record, Text basis) implements ExposureEvent {}

  record ExposureApproved(Stamp stamp, Optional<UUID> record) implements ExposureEvent {}

  /** A leader of the office agrees to name the firm. */
  record ExposureAgreed(Stamp stamp, Optional<UUID> record) implements ExposureEvent {}

  record ExposureRejected(Stamp stamp, Text reason, Optional<UUID> record)
      implements ExposureEvent {}

  /**
   * The subject was told.
   *
   * @param how by whom and in what way
   */
  record SubjectTold(Stamp stamp, Optional<UUID> record, LocalDate objectBy, Text how)
      implements ExposureEvent {}

  /**
   * The subject answered.
   *
   * @param agrees whether it has nothing against it
   */
  record SubjectAnswered(
      Stamp stamp, Optional<UUID> record, boolean agrees, Optional<Text> objection)
      implements ExposureEvent {}

  /** The objection does not hold. */
  record ObjectionDismissed(Stamp stamp, Optional<UUID> record, Text answer)
      implements ExposureEvent {}

  record ExposureScheduled(Stamp stamp, Optional<UUID> record, Instant at)
      implements ExposureEvent {}

  /**
   * It should have appeared by itself and must not any more.
   *
   * @param why code of the refusal
   */
  record ExposureHeld(Stamp stamp, Optional<UUID> record, String why) implements ExposureEvent {}

  /**
   * The public sees it.
   *
   * @param until last day on which it does; earlier records stay
   */
  record ExposurePublished(
      Stamp stamp, CaseFacts facts, Optional<UUID> record, Optional<LocalDate> until)
      implements ExposureEvent {}

  record CorrectionDrafted(Stamp stamp, Optional<UUID> record, Wording wording, Text reason)
      implements ExposureEvent {}

  record CorrectionRejected(Stamp stamp, Optional<UUID> record, Text reason)
      implements ExposureEvent {}

  /** The public sees another wording and why; the earlier ones stay. */
  record ExposureCorrected(Stamp stamp, Optional<UUID> record, Wording wording, Text reason)
      implements ExposureEvent {}

  /** The case is fixed while the page still says otherwise. */
  record FixToNote(Stamp stamp, Optional<UUID> record) implements ExposureEvent {}

  record ExposureRectified(Stamp stamp, Text measure, Optional<UUID> record)
      implements ExposureEvent {}

  /**
   * A firm asks to be taken off the black list.
   *
   * @param plea by its code
   */
  record AppealLodged(Stamp stamp, Optional<UUID> record, String plea, Text words)
      implements ExposureEvent {}

  /**
   * It is taken off.
   *
   * @param how the firm was told
   */
  record AppealGranted(Stamp stamp, Optional<UUID> record, Text answer, Text how)
      implements ExposureEvent {}

  /** It stays on it. */
  record AppealDismissed(Stamp stamp, Optional<UUID> record, Text answer, Text how)
      implements ExposureEvent {}

  record ExposureWithdrawn(Stamp stamp, Text reason, Optional<UUID> record)
      implements ExposureEvent {}

  record ExposureExpired(Stamp stamp, Optional<UUID> record) implements ExposureEvent {}
}
