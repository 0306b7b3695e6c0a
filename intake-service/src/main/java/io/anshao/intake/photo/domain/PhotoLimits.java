package io.anshao.intake.photo.domain;

/** How large a photograph may be, checked before anything is decoded. DOMAIN 7.8, MECHANICS 7. */
public final class PhotoLimits {

  /** Bytes of the original: 20 MB. */
  public static final int MAX_BYTES = 20_000_000;

  /** The longer side of a served copy. */
  public static final int MAX_SIDE = 2560;

  private static final long MAX_PIXELS = 64_000_000;

  /** A progressive JPEG is held whole by the decoder before the first row comes out. */
  private static final long MAX_PROGRESSIVE_PIXELS = 24_000_000;

  /** What a JPEG can express; a PNG of one endless row would not fit in memory. */
  private static final int MAX_SOURCE_SIDE = 65_535;

  private PhotoLimits() {}

  static boolean allows(long width, long height, boolean progressive) {
    return width > 0
        && height > 0
        && width <= MAX_SOURCE_SIDE
        && height <= MAX_SOURCE_SIDE
        && width * height <= (progressive ? MAX_PROGRESSIVE_PIXELS : MAX_PIXELS);
  }
}
