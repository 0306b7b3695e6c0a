package io.anshao.intake.photo.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Covers areas of a picture. What replaces a pixel is black, or is made of pixels outside the area
 * alone: neither lets anybody compute what was there.
 */
public final class Covering {

  private static final int BLACK = 0;

  private Covering() {}

  /**
   * Covers them one after the other.
   *
   * @param pixels RGB, row by row; changed in place
   */
  public static void cover(int[] pixels, int width, int height, List<Area> areas) {
    var masks = areas.stream().map(area -> Mask.of(area, width, height)).toList();
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).how() == Area.How.BLACK) {
        black(pixels, width, height, masks.get(i));
      }
    }
    // soft ones together and last: one never borrows what another covers
    var soft = new ArrayList<Mask>();
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).how() == Area.How.BLUR) {
        soft.add(masks.get(i));
      }
    }
    if (!soft.isEmpty()) {
      soften(pixels, width, height, soft);
    }
  }

  private static void black(int[] pixels, int width, int height, Mask mask) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (mask.covers(x, y)) {
          pixels[y * width + x] = BLACK;
        }
      }
    }
  }

  /**
   * Each covered pixel becomes the nearest ones outside, to its four sides, the nearer the more.
   */
  private static void soften(int[] pixels, int width, int height, List<Mask> masks) {
    var covered = new BitSet(width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (var mask : masks) {
          if (mask.covers(x, y)) {
            covered.set(y * width + x);
          }
        }
      }
    }
    // one colour after the other: a third of the memory
    var colour = new Colour(pixels, width, height, covered);
    colour.soften(16);
    colour.soften(8);
    colour.soften(0);
  }

  /** One colour of the nearest pixels outside, weighed by how near they are. */
  private static final class Colour {

    private final int[] pixels;
    private final int width;
    private final int height;
    private final BitSet covered;
    private final float[] sum;
    private final float[] weight;

    Colour(int[] pixels, int width, int height, BitSet covered) {
      this.pixels = pixels;
      this.width = width;
      this.height = height;
      this.covered = covered;
      this.sum = new float[width * height];
      this.weight = new float[width * height];
    }

    /**
     * @param shift where the colour's eight bits stand in a pixel
     */
    void soften(int shift) {
      Arrays.fill(sum, 0);
      Arrays.fill(weight, 0);
      for (int y = 0; y < height; y++) {
        run(shift, y * width, 1, width);
        run(shift, y * width + width - 1, -1, width);
      }
      for (int x = 0; x < width; x++) {
        run(shift, x, width, height);
        run(shift, (height - 1) * width + x, -width, height);
      }
      write(shift);
    }

    private void run(int shift, int start, int step, int length) {
      var last = -1;
      var distance = 0;
      for (int i = 0, at = start; i < length; i++, at += step) {
        if (!covered.get(at)) {
          last = at;
          distance = 0;
        } else if (last >= 0) {
          distance++;
          sum[at] += (float) (pixels[last] >> shift & 0xFF) / distance;
          weight[at] += 1f / distance;
        }
      }
    }

    private void write(int shift) {
      for (int at = covered.nextSetBit(0); at >= 0; at = covered.nextSetBit(at + 1)) {
        var value = weight[at] == 0 ? BLACK : Math.round(sum[at] / weight[at]);
        pixels[at] = pixels[at] & ~(0xFF << shift) | value << shift;
      }
    }
  }
}
