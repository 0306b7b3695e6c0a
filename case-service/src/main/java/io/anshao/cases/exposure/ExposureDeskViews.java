package io.anshao.cases.exposure;

import io.anshao.cases.exposure.ExposureViews.ExposureView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the desk of exposures is sent. */
final class ExposureDeskViews {

  private ExposureDeskViews() {}

  /**
   * The desk.
   *
   * @param records drafted or shown, first due first
   * @param owed what a clock wants of cases, first due first
   * @param more whether there is more than is listed
   */
  record Desk(List<Line> records, List<Owed> owed, boolean more) {}

  /**
   * A record in a list.
   *
   * @param next the command that brings it forward
   * @param mine whether that is the caller's to do
   * @param isAppealed whether the firm asks to be taken off the black list
   * @param objectBy until when the subject may object, while it was told and said nothing
   */
  record Line(
      UUID id,
      UUID caseId,
      String caseNumber,
      String kind,
      String kindTitle,
      String kindTitleEn,
      String state,
      String stateTitle,
      String stateTitleEn,
      String title,
      @Nullable String subjectName,
      @Nullable String next,
      boolean mine,
      boolean isObjected,
      boolean isAppealed,
      @Nullable LocalDate objectBy,
      @Nullable Instant publishAt,
      @Nullable Instant publishedAt,
      @Nullable LocalDate until,
      String draftedBy) {}

  /** A running clock of a case that a public record, or a visit after it, stops. */
  record Owed(
      UUID caseId,
      String caseNumber,
      String title,
      String clock,
      String name,
      String nameEn,
      Instant dueAt,
      String light,
      String why,
      String basis) {}

  /**
   * One record.
   *
   * @param versions what the public read, oldest first
   * @param finds what a scan of the present wording finds
   */
  record RecordView(
      UUID caseId,
      String caseNumber,
      ExposureView exposure,
      List<PublishedVersions.Shown> versions,
      List<FindView> finds) {}

  /** What a text holds that must not be there. */
  record FindView(String field, String code, String message, String messageEn) {}
}
