package io.anshao.intake.tip;

import io.anshao.contracts.tip.Place;
import io.anshao.edge.place.Coordinates;
import io.anshao.edge.place.Coordinates.Point;
import io.anshao.intake.tip.TipBody.Crs;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.Position;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a place and turns it into WGS-84, once. */
final class PlaceCheck {

  private PlaceCheck() {}

  /** The place, or nothing when none was given or something is wrong with it. */
  static @Nullable Place check(@Nullable Location given, Faults faults) {
    if (given == null) {
      return null;
    }
    var lat = bounded("location.lat", given.lat(), Position::latFault, faults);
    var lng = bounded("location.lng", given.lng(), Position::lngFault, faults);
    var crs = given.crs();
    if (crs == null) {
      faults.add("location.crs", Fault.REQUIRED);
    }
    var accuracy = given.accuracyM();
    if (accuracy != null) {
      accuracy = bounded("location.accuracyM", accuracy, Position::accuracyFault, faults);
    }
    return lat == null || lng == null || crs == null ? null : place(lat, lng, crs, accuracy);
  }

  private static @Nullable BigDecimal bounded(
      String field,
      @Nullable BigDecimal value,
      Function<BigDecimal, Optional<Fault>> rule,
      Faults faults) {
    if (value == null) {
      faults.add(field, Fault.REQUIRED);
      return null;
    }
    var fault = rule.apply(value);
    faults.add(field, fault);
    return fault.isPresent() ? null : Position.trimmed(value);
  }

  private static Place place(
      BigDecimal lat, BigDecimal lng, Crs crs, @Nullable BigDecimal accuracy) {
    var source = new Point(lat.doubleValue(), lng.doubleValue());
    var wgs84 = Coordinates.toWgs84(source, Coordinates.Crs.valueOf(crs.name()));
    return new Place(
        wgs84.roundedLat(),
        wgs84.roundedLng(),
        lat,
        lng,
        crs.name().toLowerCase(Locale.ROOT),
        accuracy);
  }
}
