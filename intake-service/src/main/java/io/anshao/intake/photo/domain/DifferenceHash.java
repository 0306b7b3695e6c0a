package io.anshao.intake.photo.domain;

import java.util.HexFormat;
import java.util.function.IntBinaryOperator;

/**
 * 64-bit difference hash: whether each of 9 × 8 cells is darker than its right neighbour. Two
 * pictures of one scene differ in few bits (DOMAIN 3.5: 8 at most).
 */
public record DifferenceHash(long bits) {

  private static final int COLUMNS = 9;
  private static final int ROWS = 8;

  /** Samples taken of a cell in each direction; enough for a mean, whatever the picture's size. */
  private static final int SAMPLES = 16;

  /**
   * The hash of an upright picture.
   *
   * @param rgbAt the colour at x, y as {@code 0xRRGGBB}
   */
  public static DifferenceHash of(int width, int height, IntBinaryOperator rgbAt) {
    var bits = 0L;
    for (int row = 0; row < ROWS; row++) {
      var left = brightness(0, row, width, height, rgbAt);
      for (int column = 1; column < COLUMNS; column++) {
        var right = brightness(column, row, width, height, rgbAt);
        bits = bits << 1 | (left < right ? 1 : 0);
        left = right;
      }
    }
    return new DifferenceHash(bits);
  }

  /** Bits in which two hashes differ. */
  public int distance(DifferenceHash other) {
    return Long.bitCount(bits ^ other.bits);
  }

  /** 16 hex digits. */
  public String toHex() {
    return HexFormat.of().toHexDigits(bits);
  }

  private static long brightness(
      int column, int row, int width, int height, IntBinaryOperator rgbAt) {
    var sum = 0L;
    for (int i = 0; i < SAMPLES; i++) {
      var y = (int) ((row + (i + 0.5) / SAMPLES) * height / ROWS);
      for (int j = 0; j < SAMPLES; j++) {
        var x = (int) ((column + (j + 0.5) / SAMPLES) * width / COLUMNS);
        sum += luma(rgbAt.applyAsInt(x, y));
      }
    }
    return sum;
  }

  private static int luma(int rgb) {
    return 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
  }
}
