package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something beside cases that columns count.
 *
 * @param unit whose it is
 * @param party the firm or place, told apart as cases tell theirs apart: by credit code where known
 */
public record Noted(What what, Instant at, Optional<UnitCode> unit, String party) {

  /** What there is to count. */
  public enum What {
    /** A firm was put on the red list and is not taken off it. */
    RED_LISTED,
    /** A place was surveyed for risks, for the first time or again. */
    SURVEYED
  }

  Mark mark() {
    return Mark.key(unit, party);
  }
}
