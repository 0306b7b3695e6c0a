package io.anshao.intake.photo.domain;

import java.util.BitSet;

/** Which pixels of a picture an area covers. */
final class Mask {

  /**
   * A JPEG spreads a pixel over its block, whose chroma may be sixteen pixels wide: what was hidden
   * must not shine through at the edge.
   */
  static final int EDGE = 16;

  private final int width;
  private final int height;
  private final BitSet covered;

  private Mask(int width, int height) {
    this.width = width;
    this.height = height;
    this.covered = new BitSet(width * height);
  }

  static Mask of(Area area, int width, int height) {
    var mask = new Mask(width, height);
    if (area.isBox()) {
      mask.box(area.points().getFirst(), area.points().getLast());
    } else {
      mask.line(area);
    }
    return mask;
  }

  boolean covers(int x, int y) {
    return covered.get(y * width + x);
  }

  private void box(Area.Point from, Area.Point to) {
    var left = at(Math.min(from.x(), to.x()), width) - EDGE;
    var right = at(Math.max(from.x(), to.x()), width) + EDGE;
    var top = at(Math.min(from.y(), to.y()), height) - EDGE;
    var bottom = at(Math.max(from.y(), to.y()), height) + EDGE;
    for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
      row(y, left, right);
    }
  }

  private void line(Area area) {
    var radius = (int) Math.ceil(area.radius() * Math.max(width, height)) + EDGE;
    var before = area.points().getFirst();
    for (var point : area.points()) {
      stroke(before, point, radius);
      before = point;
    }
  }

  /** Discs so close to each other that nothing shows between them. */
  private void stroke(Area.Point from, Area.Point to, int radius) {
    var length = Math.hypot((to.x() - from.x()) * width, (to.y() - from.y()) * height);
    var steps = Math.max(1, (int) Math.ceil(length / Math.max(1, radius / 4.0)));
    for (int i = 0; i <= steps; i++) {
      var share = (double) i / steps;
      disc(
          at(from.x() + (to.x() - from.x()) * share, width),
          at(from.y() + (to.y() - from.y()) * share, height),
          radius);
    }
  }

  private void disc(int centreX, int centreY, int radius) {
    var bottom = Math.min(height - 1, centreY + radius);
    for (int y = Math.max(0, centreY - radius); y <= bottom; y++) {
      var half = (int) Math.sqrt((double) radius * radius - (double) (y - centreY) * (y - centreY));
      row(y, centreX - half, centreX + half);
    }
  }

  private void row(int y, int left, int right) {
    var from = Math.max(0, left);
    var to = Math.min(width - 1, right);
    if (from <= to) {
      covered.set(y * width + from, y * width + to + 1);
    }
  }

  private static int at(double share, int size) {
    return (int) Math.round(share * (size - 1));
  }
}
