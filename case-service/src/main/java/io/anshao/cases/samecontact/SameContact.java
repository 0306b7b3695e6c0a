package io.anshao.cases.samecontact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What else came from the contact of a case's tips.
 *
 * @param within tips of this very case that have the same contact as another of them
 * @param items tips of other cases, newest first
 */
record SameContact(int within, List<Other> items) {

  /** A tip of another case. */
  record Other(
      UUID caseId,
      String number,
      String title,
      String tipNumber,
      Instant submittedAt,
      String state,
      String stateName,
      String stateNameEn) {}
}
