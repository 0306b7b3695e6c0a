package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/** What people do with a public record. */
public sealed interface ExposureCommand {

  Stamp stamp();

  /**
   * Writes a draft.
   *
   * @param exposure id of the record to be
   * @param kind {@code typical_case} or {@code media_problem} (DOMAIN 2.7)
   * @param isProven whether the case is found substantiated, at least partly
   */
  record Draft(Stamp stamp, UUID exposure, String kind, boolean isProven, Wording wording)
      implements ExposureCommand {}

  record Review(Stamp stamp, boolean approves, Optional<Text> reason) implements ExposureCommand {}

  /**
   * Publishes what was approved.
   *
   * @param isProven whether it still is
   * @param facts of the case, as they are now
   */
  record Publish(Stamp stamp, boolean isProven, CaseFacts facts) implements ExposureCommand {}

  /** Adds 已整改 to the page (DOMAIN 3.5). */
  record NoteRectified(Stamp stamp, Text measure) implements ExposureCommand {}

  record Withdraw(Stamp stamp, Text reason) implements ExposureCommand {}
}
