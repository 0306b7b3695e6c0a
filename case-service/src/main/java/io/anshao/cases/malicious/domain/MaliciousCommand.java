package io.anshao.cases.malicious.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.Optional;

/** What people do about a suspicion. */
public sealed interface MaliciousCommand {

  Stamp stamp();

  /**
   * Says that it looks invented.
   *
   * @param isUnfounded whether the inspection found nothing: what is true is not invented
   */
  record Suspect(Stamp stamp, Text reason, boolean isUnfounded) implements MaliciousCommand {}

  /**
   * Finds it invented, on evidence.
   *
   * @param isUnfounded whether that still holds
   * @param until when the suspicion lapses, as the clock answers
   */
  record Propose(
      Stamp stamp, Text evidence, boolean isCrime, boolean isUnfounded, Optional<Instant> until)
      implements MaliciousCommand {}

  /** Agrees. */
  record Confirm(Stamp stamp, Optional<Instant> until) implements MaliciousCommand {}

  /** Finds that there is nothing to it. */
  record Clear(Stamp stamp, Text reason) implements MaliciousCommand {}
}
