package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.Registration.Point;

/** A grid of about 250 m (DOMAIN 5.4): squares between whole multiples of these degrees, WGS-84. */
public final class Grid {

  /** Degrees of latitude that are 250 m. */
  public static final double HIGH = 0.00225;

  /** Degrees of longitude that are 250 m at 30° N. */
  public static final double WIDE = 0.0026;

  private Grid() {}

  /** Names the square: row and column, counted from the equator and from Greenwich. */
  static String cellOf(Point point) {
    var row = (long) Math.floor(Double.parseDouble(point.lat()) / HIGH);
    var column = (long) Math.floor(Double.parseDouble(point.lng()) / WIDE);
    return row + ":" + column;
  }

  /** Latitude of the southern edge of the square of that name. */
  public static double south(String cell) {
    return Long.parseLong(cell.substring(0, cell.indexOf(':'))) * HIGH;
  }

  /** Longitude of the western edge of the square of that name. */
  public static double west(String cell) {
    return Long.parseLong(cell.substring(cell.indexOf(':') + 1)) * WIDE;
  }
}
