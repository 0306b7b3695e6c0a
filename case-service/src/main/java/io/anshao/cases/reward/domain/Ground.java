package io.anshao.cases.reward.domain;

import java.util.Optional;

/**
 * On what a reward rests.
 *
 * @param fines all fines of the case that stand, in whole yuan
 * @param isMajor whether a major hazard was verified
 * @param concealed deaths that were concealed, as confirmed
 * @param isInsider whether the reporter works there, or their family does
 */
public record Ground(
    long fines, boolean isMajor, Optional<Concealed> concealed, boolean isInsider) {

  /** An accident that was concealed. */
  public record Concealed(AccidentGrade grade, int deaths) {}
}
