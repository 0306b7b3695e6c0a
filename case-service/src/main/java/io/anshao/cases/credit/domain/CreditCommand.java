package io.anshao.cases.credit.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What people do about a firm's credit. */
public sealed interface CreditCommand {

  Stamp stamp();

  /**
   * Suggests to hand it over.
   *
   * @param isPunished whether a penalty of this case stands (部令11号 art. 3)
   */
  record Suggest(Stamp stamp, Text reason, boolean isPunished) implements CreditCommand {}

  /** Does not hand it over. */
  record Drop(Stamp stamp, Text reason) implements CreditCommand {}

  /**
   * Hands it over to the body that punished.
   *
   * @param isPunished whether a penalty of this case still stands
   */
  record HandOver(Stamp stamp, Text body, Text letter, boolean isPunished)
      implements CreditCommand {}

  /**
   * Records that the firm was listed; again, where it was taken off on a false application.
   *
   * @param today the day on which it is recorded
   */
  record Enlist(Stamp stamp, Text number, LocalDate on, LocalDate today) implements CreditCommand {}

  /** Records that the firm was not listed. */
  record NotList(Stamp stamp, Text reason) implements CreditCommand {}

  /**
   * Records that the firm was taken off the list (信用修复).
   *
   * @param isPunished whether the penalty it rests on still stands: without it there is nothing to
   *     wait for
   */
  record Repair(Stamp stamp, Text number, LocalDate on, LocalDate today, boolean isPunished)
      implements CreditCommand {}
}
