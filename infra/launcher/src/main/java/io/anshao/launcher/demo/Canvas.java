package io.anshao.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A small box of shapes; each hand is a little unsteady, so that no two pictures are alike. */
final class Canvas {

  static final int WIDTH = 960;
  static final int HEIGHT = 720;

  /** Of the picture to the drawing: fewer points to compress, and no eye misses them. */
  private static final double SCALE = 0.8;

  private final BufferedImage image =
      new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();
  private final Random random;

  Canvas(Random random) {
    this.random = random;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(SCALE, SCALE);
    background();
    graphics.translate(random.nextInt(41) - 20, random.nextInt(31) - 15);
    graphics.shear((random.nextDouble() - 0.5) * 0.06, 0);
  }

  private void background() {
    var light = 170 + random.nextInt(60);
    var wall = new Color(light, light - random.nextInt(18), light - 10 - random.nextInt(30));
    graphics.setPaint(new GradientPaint(0, 0, wall, WIDTH, HEIGHT, wall.darker()));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(90 + random.nextInt(40), 88, 84));
    graphics.fillRect(0, 620, WIDTH, HEIGHT - 620);
  }

  void box(double x, double y, double width, double height, int rgb) {
    paint(rgb);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  void disc(double x, double y, double radius, int rgb) {
    paint(rgb);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  void ring(double x, double y, double radius, int width, int rgb) {
    paint(rgb);
    stroke(width);
    graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  void line(double x1, double y1, double x2, double y2, int width, int rgb) {
    paint(rgb);
    stroke(width);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A hanging cable. */
  void curve(double x1, double y1, double x2, double y2, int rgb) {
    paint(rgb);
    stroke(6);
    graphics.draw(
        new CubicCurve2D.Double(
            x1, y1, x1 + random.nextInt(90), y1 + 140, x2 - random.nextInt(90), y2 + 60, x2, y2));
  }

  void crates(double x, double y, int count) {
    for (int i = 0; i < count; i++) {
      var left = x + i % 2 * 110 + random.nextInt(20);
      var top = y - i / 2 * 88 + random.nextInt(10);
      box(left, top, 104, 84, 0xa9835a);
      line(left, top + 42, left + 104, top + 42, 4, 0x7d5d3b);
    }
  }

  void bike(double x, double y) {
    ring(x, y + 70, 42, 10, 0x25282b);
    ring(x + 130, y + 70, 42, 10, 0x25282b);
    line(x, y + 70, x + 60, y + 10, 10, 0x3a6ea5);
    line(x + 60, y + 10, x + 130, y + 70, 10, 0x3a6ea5);
    line(x + 110, y - 30, x + 130, y + 70, 8, 0x3a3f44);
    box(x + 20, y - 5, 60, 22, 0x1d1f22);
  }

  void stairs(double x, double y) {
    for (int i = 0; i < 6; i++) {
      box(x + i * 60, y - i * 60, 400, 60, 0xb9b4aa - i * 0x060606);
    }
  }

  void bottle(double x, double y) {
    box(x - 34, y - 120, 68, 130, 0x5f7f9f);
    disc(x, y - 120, 34, 0x5f7f9f);
    box(x - 12, y - 170, 24, 24, 0x3b3f44);
  }

  void drum(double x, double y, boolean dark) {
    box(x, y, 120, 140, dark ? 0x2f5f9e : 0x9e3b2f);
    line(x, y + 45, x + 120, y + 45, 6, 0x22262b);
    line(x, y + 95, x + 120, y + 95, 6, 0x22262b);
  }

  void flame(double x, double y, double height) {
    for (int i = 0; i < height; i += 6) {
      disc(x + random.nextInt(13) - 6, y - i, Math.max(3, (height - i) / 4), 0xff9a1f + i * 256);
    }
  }

  void heap(double x, double y, double width, int rgb) {
    for (int i = 0; i < width / 4; i++) {
      var spread = random.nextGaussian() * width / 4;
      disc(x + spread, y - Math.max(0, width / 5 - Math.abs(spread) / 2), 14, rgb);
    }
  }

  void haze(int grains, int rgb) {
    for (int i = 0; i < grains; i++) {
      disc(random.nextInt(WIDTH), random.nextInt(HEIGHT), 1 + random.nextInt(3), rgb);
    }
  }

  void person(double x, double y) {
    disc(x, y, 30, 0xe0b020);
    box(x - 32, y + 30, 64, 110, 0x35506b);
    line(x - 14, y + 140, x - 20, y + 220, 18, 0x2b333c);
    line(x + 14, y + 140, x + 20, y + 220, 18, 0x2b333c);
  }

  private void paint(int rgb) {
    graphics.setColor(new Color(rgb & 0xffffff));
  }

  private void stroke(int width) {
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /** The finished picture, with the mark on it. */
  BufferedImage finished() {
    graphics.setTransform(new AffineTransform());
    Mark.stamp(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return image;
  }
}
