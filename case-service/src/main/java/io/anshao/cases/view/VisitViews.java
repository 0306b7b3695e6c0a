package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Visit;
import io.anshao.cases.view.CaseView.Photo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written down on site, with its words and pictures. */
final class VisitViews {

  private VisitViews() {}

  /**
   * A visit.
   *
   * @param startedAt by the inspector's device, as are all times of it
   * @param checklist code of the district's checklist, in that version
   */
  record VisitView(
      Instant startedAt,
      Instant finishedAt,
      @Nullable SpotView place,
      @Nullable String checklist,
      @Nullable Long checklistVersion,
      List<CheckView> checks,
      List<ShotView> shots,
      List<Photo> recordings,
      List<SignatureView> signatures,
      @Nullable RefusalView refusal) {}

  /** WGS-84. */
  record SpotView(double lat, double lng, @Nullable Long accuracyM) {}

  /**
   * An item of the checklist.
   *
   * @param verdict {@code pass}, {@code fail} or {@code not_applicable}
   */
  record CheckView(String item, String verdict, @Nullable String note, List<UUID> photos) {}

  /** A picture with where and when it was taken. */
  record ShotView(Photo photo, @Nullable SpotView place) {}

  /**
   * Who signed.
   *
   * @param by {@code inspector} or {@code firm}
   * @param drawn absent for a typed name
   */
  record SignatureView(String by, @Nullable String name, @Nullable Photo drawn, Instant at) {}

  /** How signing was refused, and who saw it. */
  record RefusalView(@Nullable String reason, @Nullable String witness) {}

  static Optional<VisitView> of(Object event, Read read, Viewer viewer) {
    var visit =
        switch (event) {
          case CaseEvent.Inspected e -> e.visit();
          case CaseEvent.ReinspectionPassed e -> e.visit();
          case CaseEvent.ReinspectionFailed e -> e.visit();
          default -> Optional.<Visit>empty();
        };
    return visit.map(v -> view(v, read, viewer));
  }

  private static VisitView view(Visit visit, Read read, Viewer viewer) {
    return new VisitView(
        visit.startedAt(),
        visit.finishedAt(),
        visit.place().map(VisitViews::spot).orElse(null),
        visit.checklist().map(Visit.Checklist::code).orElse(null),
        visit.checklist().map(Visit.Checklist::version).orElse(null),
        visit.checks().stream().map(check -> check(check, read)).toList(),
        visit.shots().stream().map(shot -> shot(shot, viewer)).toList(),
        viewer.photos(visit.recordings()),
        visit.signatures().stream().map(each -> signature(each, read, viewer)).toList(),
        visit.refusal().map(refused -> refusal(refused, read)).orElse(null));
  }

  private static SpotView spot(Visit.Spot spot) {
    return new SpotView(
        Double.parseDouble(spot.lat()),
        Double.parseDouble(spot.lng()),
        spot.accuracyM().orElse(null));
  }

  private static CheckView check(Visit.Check check, Read read) {
    return new CheckView(
        check.item(),
        code(check.verdict()),
        check.note().flatMap(read::words).orElse(null),
        check.photos());
  }

  private static ShotView shot(Visit.Shot shot, Viewer viewer) {
    return new ShotView(
        viewer.photo(shot.photo(), shot.takenAt()),
        shot.place().map(VisitViews::spot).orElse(null));
  }

  private static SignatureView signature(Visit.Signature signature, Read read, Viewer viewer) {
    return new SignatureView(
        code(signature.by()),
        read.words(signature.name()).orElse(null),
        signature.drawn().map(id -> viewer.photo(id, signature.at())).orElse(null),
        signature.at());
  }

  private static RefusalView refusal(Visit.Refused refused, Read read) {
    return new RefusalView(
        read.words(refused.reason()).orElse(null),
        refused.witness().flatMap(read::words).orElse(null));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
