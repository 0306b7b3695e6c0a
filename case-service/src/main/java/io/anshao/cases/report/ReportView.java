package io.anshao.cases.report;

import io.anshao.cases.report.SeasonController.PeriodView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it stands.
 *
 * @param computed numbers of cases, as they were signed; absent while it is open
 * @param may what the reader may do now
 */
record ReportView(
    ReportLine line,
    List<FormRowView> rows,
    List<ActivityView> activities,
    @Nullable Map<String, BigDecimal> computed,
    ContentView content,
    @Nullable SignedView signed,
    List<ActView> acts,
    List<String> may) {

  /**
   * A report in a list.
   *
   * @param timeliness {@code open}, {@code in_time}, {@code late} or {@code missing}; absent for an
   *     urgent report, which is due at no time
   */
  record ReportLine(
      UUID id,
      String unit,
      String unitName,
      String kind,
      String title,
      @Nullable UUID season,
      @Nullable PeriodView period,
      String status,
      int version,
      @Nullable String timeliness,
      @Nullable Instant submittedAt,
      @Nullable Instant remindedAt,
      Instant openedAt) {}

  record FormRowView(String code, String title, List<FormCellView> cells) {}

  /**
   * A number of the form.
   *
   * @param how what is counted, of a computed one
   * @param withheld whether the reader is not told it, since it could tell who reported
   */
  record FormCellView(
      String code,
      String title,
      String unit,
      boolean computed,
      @Nullable String how,
      boolean needsProof,
      int least,
      boolean withheld) {}

  record ActivityView(String code, String title) {}

  /** Words, typed numbers and items, files with addresses for the reader. */
  record ContentView(
      Map<String, NumberView> numbers,
      Map<String, String> notes,
      List<ItemView> items,
      String narrative,
      String phone) {}

  record NumberView(@Nullable BigDecimal value, List<FileView> proofs) {}

  record ItemView(
      String activity,
      String title,
      @Nullable LocalDate date,
      String place,
      @Nullable Integer participants,
      String text,
      List<String> links,
      List<FileView> pictures) {}

  /** A picture or film; the address is good for minutes. */
  record FileView(UUID id, String url) {}

  /**
   * What was signed.
   *
   * @param hash SHA-256 of its canonical bytes, in hex
   */
  record SignedView(
      int no, Instant at, Instant cutOff, int definitions, String signer, String hash) {}

  record ActView(Instant at, String act, String person, @Nullable String words) {}
}
