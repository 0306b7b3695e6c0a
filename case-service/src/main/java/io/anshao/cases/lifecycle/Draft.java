package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Decision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be appended to one case.
 *
 * @param before the case under its lock; a new one has version 0
 * @param track whose events these are
 */
public record Draft(
    CaseFile before, String track, List<?> events, Words words, @Nullable String traceparent) {

  /** What the rules of a track accepted; empty when they refused. */
  public static Optional<Draft> ofAccepted(
      CaseFile before, String track, Decision<?> decision, Words words) {
    return decision instanceof Decision.Accepted<?>(var events)
        ? Optional.of(new Draft(before, track, events, words, null))
        : Optional.empty();
  }

  UUID caseId() {
    return before.id();
  }
}
