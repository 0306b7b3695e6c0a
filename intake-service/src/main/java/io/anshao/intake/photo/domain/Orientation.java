package io.anshao.intake.photo.domain;

/** How a camera was held: Exif tag 0x0112, 1 to 8. Anything else is taken as upright. */
public record Orientation(int exif) {

  /** Nothing to turn. */
  public static final Orientation UPRIGHT = new Orientation(1);

  public Orientation {
    exif = exif >= 1 && exif <= 8 ? exif : 1;
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return exif >= 5;
  }

  /**
   * The affine transform that makes a picture of this size upright, as {@code m00, m10, m01, m11,
   * m02, m12}.
   */
  public double[] toUpright(double width, double height) {
    return switch (exif) {
      case 2 -> new double[] {-1, 0, 0, 1, width, 0};
      case 3 -> new double[] {-1, 0, 0, -1, width, height};
      case 4 -> new double[] {1, 0, 0, -1, 0, height};
      case 5 -> new double[] {0, 1, 1, 0, 0, 0};
      case 6 -> new double[] {0, 1, -1, 0, height, 0};
      case 7 -> new double[] {0, -1, -1, 0, height, width};
      case 8 -> new double[] {0, -1, 1, 0, 0, width};
      default -> new double[] {1, 0, 0, 1, 0, 0};
    };
  }
}
