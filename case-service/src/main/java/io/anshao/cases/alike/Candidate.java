package io.anshao.cases.alike;

import io.anshao.cases.alike.domain.Likeness.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that may be about the same matter.
 *
 * @param tipNumber of the tip that is alike, its own or one merged into it
 * @param photo under an address that is good for ten minutes
 * @param score from 0 to 1
 * @param reasons why, most telling first
 */
record Candidate(
    UUID caseId,
    String number,
    String tipNumber,
    String title,
    String state,
    String stateName,
    String stateNameEn,
    Instant registeredAt,
    @Nullable String photo,
    double score,
    List<Why> reasons) {

  /** One reason, in both languages. */
  record Why(String kind, String text, String textEn, double score) {

    static Why of(Reason reason) {
      return new Why(reason.kind().code(), reason.text(), reason.textEn(), rounded(reason.score()));
    }
  }

  static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
