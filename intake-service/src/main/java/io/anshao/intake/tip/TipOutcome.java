package io.anshao.intake.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a tip. */
sealed interface TipOutcome {

  /** It is stored, by this request or by an earlier one under the same key. */
  record Stored(UUID tipId, String number, String district, Instant submittedAt)
      implements TipOutcome {}

  /** The key was used before, with another body. */
  record OtherBody() implements TipOutcome {}

  /** Photographs that are not there, or belong to another tip. Nothing is stored. */
  record UploadsGone(List<UUID> uploads) implements TipOutcome {}
}
