package io.anshao.intake.photo.domain;

/**
 * How a picture is brought down to {@value PhotoLimits#MAX_SIDE} pixels: the decoder skips pixels
 * while it reads, so that no more than {@value #MOST_DECODED_BYTES} bytes of them are ever in
 * memory, and what is left is scaled smoothly.
 *
 * @param subsampling the decoder keeps each nth column and row
 * @param width of the served copy before it is turned upright
 * @param height of the served copy before it is turned upright
 */
public record Fitting(int subsampling, int width, int height) {

  /** Most bytes of decoded pixels. */
  public static final int MOST_DECODED_BYTES = 40_000_000;

  /** The fitting for a picture. */
  public static Fitting of(Picture picture) {
    var n = 1;
    while (!fits(picture, n)) {
      n++;
    }
    var longer = Math.max(picture.width(), picture.height());
    var scale = Math.min(1, (double) PhotoLimits.MAX_SIDE / longer);
    return new Fitting(n, scaled(picture.width(), scale), scaled(picture.height(), scale));
  }

  private static boolean fits(Picture picture, int n) {
    var width = (long) Math.ceilDiv(picture.width(), n);
    var height = (long) Math.ceilDiv(picture.height(), n);
    return width * height * picture.bytesPerPixel() <= MOST_DECODED_BYTES
        && Math.max(width, height) <= 2 * PhotoLimits.MAX_SIDE;
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }
}
