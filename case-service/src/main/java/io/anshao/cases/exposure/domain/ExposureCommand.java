package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What people and time do with a public record. */
public sealed interface ExposureCommand {

  Stamp stamp();

  /** The record that is meant; left out, the newest for which the step is open. */
  Optional<UUID> record();

  /**
   * Writes a draft, or writes anew what nobody sees yet.
   *
   * @param fresh id of the record to be, should it be another one
   */
  record Draft(Stamp stamp, UUID fresh, ExposureKind kind, Grounds grounds, Wording wording)
      implements ExposureCommand {

    @Override
    public Optional<UUID> record() {
      return Optional.empty();
    }
  }

  /** 法制审核: names the legal basis, or sends it back with a reason. */
  record Check(
      Stamp stamp,
      Optional<UUID> record,
      boolean passes,
      Optional<Text> basis,
      Optional<Text> reason)
      implements ExposureCommand {}

  record Review(Stamp stamp, Optional<UUID> record, boolean approves, Optional<Text> reason)
      implements ExposureCommand {}

  /** A leader agrees to naming the firm, or sends it back. */
  record Agree(Stamp stamp, Optional<UUID> record, boolean approves, Optional<Text> reason)
      implements ExposureCommand {}

  /**
   * Tells the subject.
   *
   * @param objectBy three working days later (DOMAIN 3.5)
   */
  record Tell(Stamp stamp, Optional<UUID> record, LocalDate objectBy, Text how)
      implements ExposureCommand {}

  record Answer(Stamp stamp, Optional<UUID> record, boolean agrees, Optional<Text> objection)
      implements ExposureCommand {}

  /** Decides on the objection: it holds and the draft goes back, or it does not. */
  record Decide(Stamp stamp, Optional<UUID> record, boolean holds, Text answer)
      implements ExposureCommand {}

  record Schedule(Stamp stamp, Optional<UUID> record, Instant at) implements ExposureCommand {}

  /**
   * Publishes what was approved.
   *
   * @param grounds as they are now
   * @param facts of the case, as they are now
   */
  record Publish(Stamp stamp, Optional<UUID> record, Grounds grounds, CaseFacts facts)
      implements ExposureCommand {}

  /** Takes off the time at which it should have appeared. */
  record Hold(Stamp stamp, Optional<UUID> record, String why) implements ExposureCommand {}

  record Correct(Stamp stamp, Optional<UUID> record, Wording wording, Text reason)
      implements ExposureCommand {}

  record DecideCorrection(
      Stamp stamp, Optional<UUID> record, boolean approves, Optional<Text> reason)
      implements ExposureCommand {}

  /** Adds 已整改 to the page (DOMAIN 3.5). */
  record NoteRectified(Stamp stamp, Optional<UUID> record, Text measure)
      implements ExposureCommand {}

  record Withdraw(Stamp stamp, Optional<UUID> record, Text reason) implements ExposureCommand {}

  /**
   * The firm asks to be taken off the black list.
   *
   * @param isFixed whether every hazard of the case is written off
   */
  record Lodge(Stamp stamp, Optional<UUID> record, Plea plea, Text words, boolean isFixed)
      implements ExposureCommand {}

  /**
   * Decides on that.
   *
   * @param how the firm is told of it
   */
  record DecideAppeal(Stamp stamp, Optional<UUID> record, boolean grants, Text answer, Text how)
      implements ExposureCommand {}

  /** Its time is over. */
  record Expire(Stamp stamp, Optional<UUID> record) implements ExposureCommand {}
}
