package io.anshao.cases.exposure.domain;

import java.util.regex.Pattern;

/** A place in words, as coarse as it must be where the exact one tells who reported it. */
public final class CoarsePlace {

  private static final Pattern STREET = Pattern.compile("^.*?(?:街道|镇|乡)");
  private static final Pattern ROAD =
      Pattern.compile("^.*?(?:大道|路|街|巷|弄|村|社区|园区|小区|新村|市场)(?=[^路街]|$)");
  private static final Pattern HOME =
      Pattern.compile("(?:[0-9〇一二三四五六七八九十]+\\s*(?:室|户|单元)|宿舍|家中|住宅|民房|出租房)");

  private CoarsePlace() {}

  /** Whether somebody lives there. */
  public static boolean isHome(String place) {
    return HOME.matcher(place).find();
  }

  /** The street, else the road; nothing exact is left. Empty where neither is named. */
  public static String of(String place) {
    var street = STREET.matcher(place);
    if (street.find()) {
      return street.group();
    }
    var road = ROAD.matcher(place);
    return road.find() ? road.group() : "";
  }

  /** Whether a place names more of the exact one than its coarse form does. */
  public static boolean isExact(String said, String exact) {
    return isIn(said, exact) || exact.contains(said) && !of(exact).contains(said);
  }

  /** Whether the exact place stands in a text. */
  public static boolean isIn(String text, String exact) {
    return !exact.equals(of(exact)) && text.contains(exact);
  }
}
