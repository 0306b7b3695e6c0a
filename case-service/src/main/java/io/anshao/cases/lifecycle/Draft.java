package io.anshao.cases.lifecycle;

import java.util.List;
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

  UUID caseId() {
    return before.id();
  }
}
