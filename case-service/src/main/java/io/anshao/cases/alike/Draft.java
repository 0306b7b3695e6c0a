package io.anshao.cases.alike;

import static java.util.Objects.requireNonNull;

import io.anshao.cases.alike.domain.Pairs;
import io.anshao.cases.alike.domain.Traits;
import io.anshao.edge.place.Coordinates;
import io.anshao.edge.place.Coordinates.Crs;
import io.anshao.edge.place.Coordinates.Point;
import io.anshao.edge.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tip that is still being typed. */
record Draft(
    @Nullable String description,
    @Nullable String hazardType,
    @Nullable TypedPlace location,
    @Nullable Subject subject) {

  private static final int LONGEST = 10_000;

  /**
   * A place as it is pasted, in degrees.
   *
   * @param crs what the degrees are of; WGS-84 when absent
   */
  record TypedPlace(
      @Nullable Double lat,
      @Nullable Double lng,
      @Schema(allowableValues = {"wgs84", "gcj02", "bd09"}) @Nullable String crs) {}

  /** The reported party. */
  record Subject(@Nullable String name, @Nullable String uscc) {}

  /**
   * What others are compared with.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  Traits traits() {
    var errors = new FieldErrors();
    errors.check(
        description != null && description.length() > LONGEST,
        "description",
        "too-long",
        "最多 10000 字。",
        "At most 10,000 characters.");
    errors.check(
        location != null && !isOnEarth(location),
        "location",
        "out-of-range",
        "坐标须是经纬度。",
        "Latitude and longitude are degrees.");
    errors.check(
        location != null && crs(location).isEmpty(),
        "location.crs",
        "unknown-value",
        "坐标系须为 wgs84、gcj02 或 bd09。",
        "The system is wgs84, gcj02 or bd09.");
    errors.throwIfAny();
    return new Traits(
        Optional.ofNullable(location).map(Draft::place),
        text(hazardType),
        text(subject == null ? null : subject.name()).map(Pairs::of).orElse(Set.of()),
        text(subject == null ? null : subject.uscc()),
        text(description).map(Pairs::of).orElse(Set.of()),
        List.of());
  }

  private static boolean isOnEarth(TypedPlace place) {
    return place.lat() != null
        && place.lng() != null
        && Math.abs(place.lat()) <= 90
        && Math.abs(place.lng()) <= 180;
  }

  private static Optional<Crs> crs(TypedPlace place) {
    var given = text(place.crs()).orElse("wgs84").toUpperCase(Locale.ROOT);
    return Arrays.stream(Crs.values()).filter(crs -> crs.name().equals(given)).findFirst();
  }

  /** Cases lie in WGS-84. */
  private static Traits.Place place(TypedPlace given) {
    var source = new Point(requireNonNull(given.lat()), requireNonNull(given.lng()));
    var wgs84 = Coordinates.toWgs84(source, crs(given).orElseThrow());
    return new Traits.Place(wgs84.lat(), wgs84.lng());
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(each -> !each.isEmpty());
  }
}
