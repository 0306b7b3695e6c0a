package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.UUID;

/** What is done about how long a case is kept. */
public sealed interface RetentionCommand {

  /** Nothing of it is erased from now on. */
  record Hold(Stamp stamp, Text reason) implements RetentionCommand {}

  /** It need not be held any more, says one person. */
  record ProposeRelease(Stamp stamp, Text reason) implements RetentionCommand {}

  /** It stays held. */
  record RefuseRelease(Stamp stamp) implements RetentionCommand {}

  /** It is not held any more, says another. */
  record Release(Stamp stamp) implements RetentionCommand {}

  /**
   * Somebody asks that this of their tip be forgotten before its time (个人信息保护法 art. 47).
   *
   * @param order under which it would be forgotten
   * @param stand how far the case is
   */
  record Ask(Stamp stamp, UUID order, UUID tip, List<Kept> kinds, Text reason, Stand stand)
      implements RetentionCommand {}

  /** It is to be forgotten, says another person. */
  record Agree(Stamp stamp, Stand stand) implements RetentionCommand {}

  /** It stays until its time. */
  record Decline(Stamp stamp, Text reason) implements RetentionCommand {}

  /**
   * What of the case itself stands against forgetting.
   *
   * @param isOver whether nothing is done about it any more
   * @param owesReward whether somebody is still to be paid
   */
  record Stand(boolean isOver, boolean owesReward) {}

  /**
   * This of a tip is to be forgotten.
   *
   * @param isAgain whether it was forgotten before and came back with an older state: no hold of
   *     that state stands against it
   */
  record Erase(Stamp stamp, UUID order, UUID tip, List<Kept> kinds, boolean isAgain)
      implements RetentionCommand {}

  /** A service has forgotten it. */
  record Confirm(Stamp stamp, UUID order, UUID tip, Keeper by) implements RetentionCommand {}
}
