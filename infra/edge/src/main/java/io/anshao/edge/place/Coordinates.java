package io.anshao.edge.place;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Places as Chinese sources give them. WGS-84 is what is stored; GCJ-02 (AMap, Tencent, WeChat) and
 * BD-09 (Baidu) are converted once, on the server, on write. Outside China nothing is shifted.
 */
public final class Coordinates {

  private static final double SEMI_MAJOR = 6378245.0;
  private static final double ECCENTRICITY = 0.00669342162296594323;
  private static final double BAIDU = Math.PI * 3000.0 / 180.0;
  private static final int ROUNDS = 8;

  private Coordinates() {}

  /** A coordinate reference system that a source may name. */
  public enum Crs {
    WGS84,
    GCJ02,
    BD09
  }

  /** Degrees north and east. */
  public record Point(double lat, double lng) {

    /** Latitude to six decimals, about a tenth of a metre. */
    public BigDecimal roundedLat() {
      return rounded(lat);
    }

    /** Longitude to six decimals. */
    public BigDecimal roundedLng() {
      return rounded(lng);
    }

    private static BigDecimal rounded(double degrees) {
      return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP);
    }
  }

  /** The point in WGS-84. */
  public static Point toWgs84(Point point, Crs from) {
    return switch (from) {
      case WGS84 -> point;
      case GCJ02 -> gcj02ToWgs84(point);
      case BD09 -> gcj02ToWgs84(bd09ToGcj02(point));
    };
  }

  /** The point as AMap and Tencent draw it. */
  public static Point wgs84ToGcj02(Point wgs) {
    if (isOutsideChina(wgs)) {
      return wgs;
    }
    var x = wgs.lng() - 105.0;
    var y = wgs.lat() - 35.0;
    var latitude = Math.toRadians(wgs.lat());
    var magic = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
    var root = Math.sqrt(magic);
    var dLat =
        shiftLat(x, y) * 180.0 / ((SEMI_MAJOR * (1 - ECCENTRICITY)) / (magic * root) * Math.PI);
    var dLng = shiftLng(x, y) * 180.0 / (SEMI_MAJOR / root * Math.cos(latitude) * Math.PI);
    return new Point(wgs.lat() + dLat, wgs.lng() + dLng);
  }

  private static Point gcj02ToWgs84(Point gcj) {
    var guess = gcj;
    for (int round = 0; round < ROUNDS; round++) {
      var shifted = wgs84ToGcj02(guess);
      guess =
          new Point(
              guess.lat() + gcj.lat() - shifted.lat(), guess.lng() + gcj.lng() - shifted.lng());
    }
    return guess;
  }

  private static Point bd09ToGcj02(Point bd) {
    if (isOutsideChina(bd)) {
      return bd;
    }
    var x = bd.lng() - 0.0065;
    var y = bd.lat() - 0.006;
    var radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU);
    var angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU);
    return new Point(radius * Math.sin(angle), radius * Math.cos(angle));
  }

  private static double shiftLat(double x, double y) {
    var shift =
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
    shift += waves(x * 6.0, 20.0, x * 2.0, 20.0);
    shift += waves(y, 20.0, y / 3.0, 40.0);
    return shift + waves(y / 12.0, 160.0, y / 30.0, 320.0);
  }

  private static double shiftLng(double x, double y) {
    var shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
    shift += waves(x * 6.0, 20.0, x * 2.0, 20.0);
    shift += waves(x, 20.0, x / 3.0, 40.0);
    return shift + waves(x / 12.0, 150.0, x / 30.0, 300.0);
  }

  private static double waves(double first, double weight, double second, double otherWeight) {
    return (weight * Math.sin(first * Math.PI) + otherWeight * Math.sin(second * Math.PI))
        * 2.0
        / 3.0;
  }

  private static boolean isOutsideChina(Point point) {
    return point.lng() < 72.004
        || point.lng() > 137.8347
        || point.lat() < 0.8293
        || point.lat() > 55.8271;
  }
}
