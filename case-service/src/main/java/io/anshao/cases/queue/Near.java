package io.anshao.cases.queue;

import java.util.Optional;

/**
 * A circle on the map, WGS-84.
 *
 * @param metres radius
 */
record Near(double lat, double lng, double metres) {

  private static final double METRES_PER_DEGREE = 111_320;
  private static final double LONGEST = 20_000;

  /** Reads {@code lat,lng,m}; empty for anything else. */
  static Optional<Near> read(String text) {
    var parts = text.split(",");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var near =
          new Near(
              Double.parseDouble(parts[0]),
              Double.parseDouble(parts[1]),
              Double.parseDouble(parts[2]));
      return near.isOnEarth() ? Optional.of(near) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isOnEarth() {
    return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && metres > 0 && metres <= LONGEST;
  }

  double latSpan() {
    return metres / METRES_PER_DEGREE;
  }

  double lngSpan() {
    return metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat)));
  }
}
