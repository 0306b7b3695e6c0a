package io.anshao.cases.alike;

import io.anshao.cases.alike.domain.Pairs;
import io.anshao.cases.alike.domain.Traits;
import io.anshao.edge.problem.FieldErrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tip that is still being typed.
 *
 * @param location WGS-84
 */
record Draft(
    @Nullable String description,
    @Nullable String hazardType,
    @Nullable Location location,
    @Nullable Subject subject) {

  private static final int LONGEST = 10_000;

  /** In degrees. */
  record Location(@Nullable Double lat, @Nullable Double lng) {}

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
        "坐标须是 WGS-84 的经纬度。",
        "Latitude and longitude are WGS-84 degrees.");
    errors.throwIfAny();
    return new Traits(
        Optional.ofNullable(location).map(each -> new Traits.Place(each.lat(), each.lng())),
        text(hazardType),
        text(subject == null ? null : subject.name()).map(Pairs::of).orElse(Set.of()),
        text(subject == null ? null : subject.uscc()),
        text(description).map(Pairs::of).orElse(Set.of()),
        List.of());
  }

  private static boolean isOnEarth(Location place) {
    return place.lat() != null
        && place.lng() != null
        && Math.abs(place.lat()) <= 90
        && Math.abs(place.lng()) <= 180;
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(each -> !each.isEmpty());
  }
}
