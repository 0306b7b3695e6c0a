package io.anshao.cases.subject;

import io.anshao.cases.subject.domain.Sameness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported party and its cases.
 *
 * @param basis on what the counts rest; nothing when nobody said whom the case is about
 * @param isPartial whether only the cases of the caller's own unit are in it
 * @param items newest first
 * @param left how many more there are
 */
record SubjectView(
    @Nullable Basis basis,
    boolean isPartial,
    List<Item> items,
    int left,
    Counts counts,
    Closure closure) {

  /** {@code uscc} or {@code name}, in both languages. */
  record Basis(String code, String text, String textEn) {

    static Basis of(Sameness how) {
      return new Basis(how.code(), how.text(), how.textEn());
    }
  }

  /**
   * One of its cases.
   *
   * @param how why it is taken to be the same party's
   */
  record Item(
      UUID id,
      String number,
      Instant registeredAt,
      Basis how,
      @Nullable String hazardTypeName,
      String severity,
      String severityName,
      String state,
      String stateName,
      String stateNameEn,
      @Nullable String finding,
      @Nullable String findingName,
      @Nullable String findingNameEn,
      List<PenaltyLine> penalties) {}

  /** A penalty that was decided, and whether it stands. */
  record PenaltyLine(
      LocalDate decidedOn, long yuan, String stage, String stageEn, boolean stands) {}

  /**
   * How often, this case among them.
   *
   * @param cases registered in 365 days
   * @param substantiated found to be true in 365 days
   * @param repeated whether that is twice or more
   * @param penaltiesInDays that stand, of 180 days
   * @param penaltiesInAYear that stand, of a year
   */
  record Counts(
      long cases,
      long substantiated,
      boolean repeated,
      int penaltiesInDays,
      int penaltiesInAYear) {}

  /**
   * The counter of 安全生产法 art. 113.
   *
   * @param due whether closure is to be petitioned for
   * @param hasMajor whether a major hazard is open
   * @param inDays the decisions of 180 days, {@code inAYear} of a year, oldest first
   */
  record Closure(
      boolean due,
      boolean hasMajor,
      List<LocalDate> inDays,
      List<LocalDate> inAYear,
      String text,
      String textEn) {}
}
