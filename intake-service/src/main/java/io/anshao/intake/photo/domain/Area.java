package io.anshao.intake.photo.domain;

import java.util.List;

/**
 * What is to be covered in a picture.
 *
 * @param how its pixels are replaced
 * @param isBox two opposite corners; else the line of a brush
 * @param points shares of width and height, from the upper left
 * @param radius of the brush, a share of the longer side
 */
public record Area(How how, boolean isBox, List<Point> points, double radius) {

  /** How covered pixels are replaced; nothing of what was there is left by either. */
  public enum How {
    BLACK,
    /** A soft passage between what is around the area. */
    BLUR
  }

  /** A place in the picture, each from 0 to 1. */
  public record Point(double x, double y) {

    boolean isInside() {
      return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }
  }

  /** Whether it can be drawn. */
  public boolean isSound() {
    return !points.isEmpty()
        && points.stream().allMatch(Point::isInside)
        && (isBox ? points.size() == 2 : radius > 0 && radius <= 0.5);
  }
}
