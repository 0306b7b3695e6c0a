package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public sees of a record. Of a withdrawn one it sees that it was withdrawn. */
final class ExposureViews {

  private ExposureViews() {}

  /**
   * A picture that anybody may see.
   *
   * @param shows how it was {@code before} the fix or {@code after}; left out where the record does
   *     not tell
   */
  record PublicPhoto(
      String url, @Schema(allowableValues = {"before", "after"}) @Nullable String shows) {

    static List<PublicPhoto> of(List<UUID> photos, Sides sides) {
      return photos.stream()
          .map(id -> new PublicPhoto("/api/v1/public/photos/" + id, sides.of(id)))
          .toList();
    }
  }

  /** How many records bear a name. */
  record Facet(String name, int count) {}

  /** What there is to choose from, most first. */
  record BoardFacets(List<Facet> streets, List<Facet> kinds) {}

  /** A line of the board. */
  record ExposureItem(
      UUID id,
      String kind,
      @Nullable String title,
      @Nullable String place,
      @Nullable String street,
      @Nullable String subjectName,
      Status status,
      Instant publishedAt,
      List<PublicPhoto> photos) {

    static ExposureItem of(ExposureRow row) {
      var exposure = row.exposure();
      if (exposure.status() == Status.WITHDRAWN) {
        return new ExposureItem(
            row.id(),
            exposure.kind(),
            null,
            null,
            null,
            null,
            Status.WITHDRAWN,
            row.publishedAt(),
            List.of());
      }
      var newest = exposure.versions().getLast();
      return new ExposureItem(
          row.id(),
          exposure.kind(),
          newest.title(),
          newest.place(),
          newest.street(),
          newest.subjectName(),
          exposure.status(),
          row.publishedAt(),
          PublicPhoto.of(newest.photos(), Sides.in(exposure)));
    }
  }

  /**
   * A page of the board.
   *
   * @param next give it as {@code cursor} to read on
   */
  record ExposurePage(List<ExposureItem> items, @Nullable String next) {}

  /**
   * One wording; of earlier ones only those pictures are left that the newest still shows.
   *
   * @param correction why it replaced the wording before, where that was wrong
   */
  record ExposureVersion(
      int number,
      Instant publishedAt,
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String street,
      @Nullable String subjectName,
      String responsibleUnit,
      int hazardCount,
      List<PublicPhoto> photos,
      @Nullable String correction) {

    static ExposureVersion of(Version version, Set<UUID> shown, Sides sides) {
      return new ExposureVersion(
          version.number(),
          version.publishedAt(),
          version.title(),
          version.problem(),
          version.measure(),
          version.place(),
          version.street(),
          version.subjectName(),
          version.responsibleUnit(),
          version.hazardCount(),
          PublicPhoto.of(version.photos().stream().filter(shown::contains).toList(), sides),
          version.correction());
    }
  }

  /**
   * A record with every wording it ever had, oldest first. Where it is withdrawn nothing of them is
   * left.
   *
   * @param until last day on which it is shown
   * @param ended {@code expired} where its time was over
   */
  record ExposureDetail(
      UUID id,
      String kind,
      Status status,
      Instant publishedAt,
      @Nullable String title,
      @Nullable String problem,
      @Nullable String measure,
      @Nullable String place,
      @Nullable String street,
      @Nullable String subjectName,
      @Nullable String responsibleUnit,
      @Nullable Integer hazardCount,
      List<PublicPhoto> photos,
      List<ExposureVersion> versions,
      @Nullable LocalDate until,
      @Schema(allowableValues = {"expired"}) @Nullable String ended) {

    static ExposureDetail of(ExposureRow row) {
      var exposure = row.exposure();
      return exposure.status() == Status.WITHDRAWN
          ? withdrawn(row, exposure)
          : published(row, exposure);
    }

    private static ExposureDetail withdrawn(ExposureRow row, ExposurePublished exposure) {
      return new ExposureDetail(
          row.id(),
          exposure.kind(),
          Status.WITHDRAWN,
          row.publishedAt(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          exposure.ended());
    }

    private static ExposureDetail published(ExposureRow row, ExposurePublished exposure) {
      var newest = exposure.versions().getLast();
      var shown = new HashSet<>(newest.photos());
      var sides = Sides.in(exposure);
      return new ExposureDetail(
          row.id(),
          exposure.kind(),
          exposure.status(),
          row.publishedAt(),
          newest.title(),
          newest.problem(),
          newest.measure(),
          newest.place(),
          newest.street(),
          newest.subjectName(),
          newest.responsibleUnit(),
          newest.hazardCount(),
          PublicPhoto.of(newest.photos(), sides),
          exposure.versions().stream().map(v -> ExposureVersion.of(v, shown, sides)).toList(),
          exposure.until(),
          null);
    }
  }
}
