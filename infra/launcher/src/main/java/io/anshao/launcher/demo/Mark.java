package io.anshao.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/**
 * The words 示意图 ("drawing for illustration") in a corner, as strokes: a machine without a Chinese
 * font shows them too.
 */
final class Mark {

  /** Each character in a square of 100: strokes apart by semicolons, points by blanks. */
  private static final String[] CHARACTERS = {
    "20,22 80,22;8,46 92,46;50,46 50,90 38,82;28,60 14,82;72,60 88,80",
    "50,4 50,14;20,16 80,16;34,20 38,30;66,20 62,30;10,33 90,33;"
        + "28,40 72,40 72,66 28,66 28,40;28,53 72,53;"
        + "18,74 12,88;34,72 36,90 64,90 66,82;50,70 54,78;76,72 86,86",
    "12,8 88,8 88,94 12,94 12,8;40,16 24,38;38,24 68,24 24,66;36,32 76,60;46,58 58,66;38,72 62,84"
  };

  private static final int SIZE = 44;

  private Mark() {}

  static void stamp(Graphics2D graphics, int width, int height) {
    var left = width - 24 - CHARACTERS.length * (SIZE + 8);
    var top = height - SIZE - 28;
    graphics.setColor(new Color(0, 0, 0, 130));
    graphics.fillRoundRect(left - 12, top - 10, width - left - 4, SIZE + 22, 14, 14);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < CHARACTERS.length; i++) {
      for (var stroke : CHARACTERS[i].split(";")) {
        graphics.draw(path(stroke, left + i * (SIZE + 8), top));
      }
    }
  }

  private static Path2D path(String stroke, int left, int top) {
    var path = new Path2D.Double();
    for (var point : stroke.split(" ")) {
      var at = point.split(",");
      var x = left + Integer.parseInt(at[0]) * SIZE / 100.0;
      var y = top + Integer.parseInt(at[1]) * SIZE / 100.0;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }
}
