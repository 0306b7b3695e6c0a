package io.anshao.cases.subject.domain;

import io.anshao.cases.lifecycle.domain.FirmName;
import io.anshao.cases.lifecycle.domain.Uscc;
import java.util.Optional;

/**
 * By what a party is known again: its credit code, or else exactly its name, which is weaker (small
 * shops may have no code, DOMAIN 7.3).
 *
 * @param uscc normalised
 * @param name without spaces, brackets and points, half width, lower case
 */
public record SubjectKey(Optional<String> uscc, Optional<String> name) {

  private static final int SHORTEST = 2;

  /** The key of what somebody wrote. */
  public static SubjectKey of(Optional<String> name, Optional<String> uscc) {
    return new SubjectKey(uscc.flatMap(Uscc::normalise), name.flatMap(SubjectKey::plain));
  }

  private static Optional<String> plain(String name) {
    return Optional.of(FirmName.normal(name)).filter(said -> said.length() >= SHORTEST);
  }

  /** Whether anything is known of it. */
  public boolean isKnown() {
    return uscc.isPresent() || name.isPresent();
  }

  /** What its history rests on: the code where there is one. */
  public Sameness basis() {
    return uscc.isPresent() ? Sameness.USCC : Sameness.NAME;
  }
}
