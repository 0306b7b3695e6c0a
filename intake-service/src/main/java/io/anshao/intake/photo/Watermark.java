package io.anshao.intake.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes across a picture, all over it and so that it can still be looked at, whose copy it is and
 * when it was opened (DOMAIN 7.8). With the log of looks that tells where a copy came from.
 */
final class Watermark {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final Color INK = new Color(255, 255, 255, 96);
  private static final Color RIM = new Color(0, 0, 0, 72);
  private static final double SLOPE = Math.toRadians(-20);

  /** Letters are so small a part of the longer side. */
  private static final int LETTERS = 34;

  private static final int LEAST_LETTER = 10;

  private final HanOutlines outlines;

  Watermark(HanOutlines outlines) {
    this.outlines = outlines;
  }

  /** Draws on the picture itself. */
  void draw(BufferedImage picture, String mark, Instant openedAt) {
    var line = outlines.line(mark + " " + TIME.format(openedAt));
    var side = Math.max(picture.getWidth(), picture.getHeight());
    double letter = Math.max(LEAST_LETTER, (double) side / LETTERS);
    double along = letter * (line.getBounds2D().getMaxX() + 3);
    double across = letter * 7;
    var graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setStroke(new BasicStroke((float) Math.max(1, letter / 16)));
      graphics.translate(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
      graphics.rotate(SLOPE);
      for (double y = -side; y < side; y += across) {
        for (double x = -side - along / 2; x < side; x += along) {
          var place = new AffineTransform(letter, 0, 0, letter, x, y);
          var shape = place.createTransformedShape(line);
          graphics.setColor(RIM);
          graphics.draw(shape);
          graphics.setColor(INK);
          graphics.fill(shape);
        }
      }
    } finally {
      graphics.dispose();
    }
  }
}
