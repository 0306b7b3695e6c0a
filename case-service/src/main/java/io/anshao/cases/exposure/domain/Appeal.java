package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A firm asks to be taken off the black list (DOMAIN 2.7).
 *
 * @param by who entered it; the system for the firm itself
 * @param answer once somebody else decided
 */
public record Appeal(Plea plea, Text words, UUID by, Instant at, Optional<Answer> answer) {

  /** What was decided. */
  public record Answer(boolean isGranted, Text words, UUID by, Instant at) {}

  static Appeal lodged(Plea plea, Text words, UUID by, Instant at) {
    return new Appeal(plea, words, by, at, Optional.empty());
  }

  public boolean isOpen() {
    return answer.isEmpty();
  }

  Appeal answered(Answer given) {
    return new Appeal(plea, words, by, at, Optional.of(given));
  }
}
