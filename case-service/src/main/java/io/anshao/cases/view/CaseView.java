package io.anshao.cases.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case as one person may see it. Members of a unit see its brief and chosen pictures; the tips'
 * words and the firm they name stay with the office, and so does their place unless the office lets
 * units see it.
 *
 * @param state code of the stage, for example {@code in_progress}
 * @param pending what waits for another person's decision, for example {@code decline}
 * @param version of the case's last event
 * @param brief what units are told
 * @param asRandom whether the inspection goes out as a random one
 * @param photos pictures chosen for the units
 * @param conclusion the unit's written conclusion
 * @param measure what the reporter is told was done
 * @param tracks where its side tracks stand, such as an extension
 * @param barred whether the caller may have no part in the case (回避)
 * @param exposure the public record of the case, where there is one
 */
public record CaseView(
    UUID id,
    String number,
    String district,
    String state,
    String stateName,
    String stateNameEn,
    @Nullable String pending,
    String severity,
    String severityName,
    long version,
    String title,
    Instant registeredAt,
    @Nullable String brief,
    boolean asRandom,
    List<Photo> photos,
    @Nullable String hazardType,
    @Nullable String hazardTypeName,
    @Nullable String keyArea,
    @Nullable String leadUnit,
    @Nullable String leadUnitName,
    List<String> coUnits,
    List<String> coUnitNames,
    @Nullable PersonName handler,
    @Nullable SubjectName subject,
    @Nullable String address,
    @Nullable Location location,
    @Nullable String street,
    @Nullable String streetName,
    @Nullable String finding,
    @Nullable String findingName,
    @Nullable String conclusion,
    @Nullable String measure,
    List<ClockView> clocks,
    @Nullable NextView next,
    List<TipView> tips,
    List<HazardView> hazards,
    @Nullable Object exposure,
    List<TrackView> tracks,
    @Nullable Boolean barred,
    List<ActionView> actions) {

  /** The pictures of which it gives out addresses. */
  Set<UUID> pictures() {
    var ofTips = tips.stream().map(TipView::photos);
    var ofHazards = hazards.stream().flatMap(h -> Stream.of(h.photosBefore(), h.photosAfter()));
    return Stream.of(Stream.of(photos), ofTips, ofHazards)
        .flatMap(Function.identity())
        .flatMap(List::stream)
        .map(Photo::id)
        .collect(Collectors.toSet());
  }

  /** A picture under an address that is good for ten minutes. */
  public record Photo(UUID id, String url, @Nullable Instant takenAt) {}

  /**
   * Who is answerable.
   *
   * @param deputy name of who stands in today, while the person is away
   * @param barred whether the person may have no part in the case (回避), so that somebody else has
   *     to be chosen
   */
  public record PersonName(
      UUID id, String name, @Nullable String deputy, @Nullable Boolean barred) {}

  /**
   * The reported party: as staff established it, or as the reporter names it.
   *
   * @param hint what is doubtful about the code; a warning, never a refusal
   */
  public record SubjectName(
      @Nullable String name,
      @Nullable String uscc,
      @Nullable String hint,
      @Nullable String hintEn) {}

  /** WGS-84. */
  public record Location(double lat, double lng) {}

  /**
   * A deadline.
   *
   * @param light {@code green}, {@code yellow} or {@code red}
   * @param pausedAt since when it stands still
   * @param isRight whether it is a right that lapses, such as to return a case, and not a duty
   * @param text time left or over, in Chinese
   * @param why the sum behind the date, in Chinese
   * @param basis where the time comes from, by the district's policies
   * @param policy version of the policies that it was started under
   */
  public record ClockView(
      String key,
      String name,
      String nameEn,
      Instant startedAt,
      Instant dueAt,
      String light,
      @Nullable Instant metAt,
      @Nullable Instant pausedAt,
      boolean isRight,
      String text,
      String why,
      String basis,
      int policy) {}

  /** What is awaited, of whom, until when. */
  public record NextView(
      String text, String textEn, String by, String byEn, @Nullable Instant dueAt) {}

  /** A tip without anything that leads back to its reporter. */
  public record TipView(
      UUID tipId,
      String tipNumber,
      String channel,
      Instant submittedAt,
      @Nullable String description,
      @Nullable String address,
      @Nullable Location location,
      @Nullable SubjectName subject,
      @Nullable AnswersView answers,
      @Nullable Instant occurredAt,
      String identityMode,
      String relation,
      String contactKind,
      List<Photo> photos,
      @Nullable EntryView entry) {}

  /**
   * What was noted by whoever passed a tip on.
   *
   * @param told {@code accepted}, {@code declined} or {@code pending}
   * @param inspection the joint inspection 联合暗访 that found it
   * @param externalNumber by what the other system knows it
   */
  public record EntryView(
      @Nullable String told,
      @Nullable String sourceUrl,
      @Nullable String sourceAccount,
      @Nullable Instant capturedAt,
      @Nullable String recordingId,
      @Nullable InspectionView inspection,
      @Nullable String externalNumber) {}

  /** A joint inspection; its findings share the id. */
  public record InspectionView(
      UUID id, LocalDate on, String team, List<String> units, boolean unannounced) {}

  /** The plain severity questions; absent is "不清楚". */
  public record AnswersView(
      @Nullable Boolean injured, @Nullable Boolean ongoing, @Nullable Boolean flammable) {}

  /**
   * A hazard.
   *
   * @param state {@code open}, {@code fixed-on-spot}, {@code ordered} or {@code written-off}
   */
  public record HazardView(
      String id,
      @Nullable String description,
      String level,
      String levelName,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate proposedDueOn,
      @Nullable String requirement,
      String state,
      List<Photo> photosBefore,
      List<Photo> photosAfter) {}

  /** Where a side track stands. */
  public record TrackView(
      String track,
      String title,
      String titleEn,
      String state,
      String stateEn,
      List<FactView> facts) {}

  /**
   * A line of a side track; a value that is erased is not there.
   *
   * @param caseId the case that it leads to
   */
  public record FactView(
      String label,
      String labelEn,
      @Nullable String value,
      @Nullable String valueEn,
      @Nullable UUID caseId) {}

  /**
   * A command this person may give now, or will when something else is done.
   *
   * @param reason what is missing, when not allowed yet
   * @param signed whether a second factor stands behind it, for who has one
   * @param etag for {@code If-Match}
   * @param schema JSON Schema 2020-12 of the body, properties in the order to show them
   */
  public record ActionView(
      String command,
      String title,
      String titleEn,
      boolean primary,
      boolean allowed,
      @Nullable String reason,
      @Nullable String reasonEn,
      boolean signed,
      String etag,
      Map<String, Object> schema) {}
}
