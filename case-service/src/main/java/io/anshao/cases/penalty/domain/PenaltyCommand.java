package io.anshao.cases.penalty.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What people do about a penalty. */
public sealed interface PenaltyCommand {

  Stamp stamp();

  /**
   * Suggests one.
   *
   * @param isFounded whether an inspection found something
   */
  record Suggest(Stamp stamp, Text basis, boolean isFounded) implements PenaltyCommand {}

  record File(Stamp stamp) implements PenaltyCommand {}

  /**
   * Records the decision.
   *
   * @param publishBy seven working days after it (安全生产法 art. 78)
   */
  record Decide(
      Stamp stamp, Text number, LocalDate on, long yuan, LocalDate today, LocalDate publishBy)
      implements PenaltyCommand {}

  record Publish(Stamp stamp) implements PenaltyCommand {}

  record Execute(Stamp stamp) implements PenaltyCommand {}

  record Revoke(Stamp stamp, Text reason) implements PenaltyCommand {}
}
