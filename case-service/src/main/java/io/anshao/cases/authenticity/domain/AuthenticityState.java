package io.anshao.cases.authenticity.domain;

import io.anshao.cases.lifecycle.domain.ShamKnown;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether a case's rectification is believed. */
public sealed interface AuthenticityState extends ShamKnown {

  /** How often it was found to be sham. */
  int shams();

  /** Nothing speaks against it. */
  record Believed() implements AuthenticityState {

    @Override
    public int shams() {
      return 0;
    }
  }

  /**
   * To be verified on site.
   *
   * @param inspectors who took part in the first inspection, and may not verify
   */
  record Doubted(List<Doubt> doubts, Set<UUID> inspectors, int shams)
      implements AuthenticityState {}

  /** Seen on site, and true. */
  record Verified(Set<UUID> inspectors, int shams) implements AuthenticityState {}

  /**
   * 整改弄虚作假.
   *
   * @param isFined whether a fine was imposed before: another one then runs by the day (art. 112)
   */
  record Sham(Set<UUID> inspectors, int shams, boolean isFined) implements AuthenticityState {}

  /** Once it was sham, no document is believed any more. */
  @Override
  default boolean wasSham() {
    return shams() > 0;
  }
}
