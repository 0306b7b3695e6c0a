package io.anshao.intake.photo.domain;

import java.time.Duration;
import java.util.Optional;

/** How large a file may be, checked before anything is decoded. DOMAIN 7.8, MECHANICS 7. */
public final class PhotoLimits {

  /** Bytes of a photograph's original: 20 MB. */
  public static final int MAX_BYTES = 20_000_000;

  /** Bytes of a video's original: 200 MB. */
  public static final int MAX_VIDEO_BYTES = 200_000_000;

  /** How long a video may be. A telephone that was told to stop after a minute is a little late. */
  static final Duration MAX_VIDEO = Duration.ofSeconds(61);

  /** How long somebody may speak; DOMAIN names no bound for voice. */
  static final Duration MAX_VOICE = Duration.ofMinutes(10);

  /** The longer side of a served copy. */
  public static final int MAX_SIDE = 2560;

  private static final long MAX_PIXELS = 64_000_000;

  /** A progressive JPEG is held whole by the decoder before the first row comes out. */
  private static final long MAX_PROGRESSIVE_PIXELS = 24_000_000;

  /** What a JPEG can express; a PNG of one endless row would not fit in memory. */
  private static final int MAX_SOURCE_SIDE = 65_535;

  private PhotoLimits() {}

  /** Why a file of that kind and of so many bytes is not taken. */
  public static Optional<PhotoRefusal> refusal(FileKind kind, long size) {
    return switch (kind) {
      case JPEG, PNG -> when(size > MAX_BYTES, PhotoRefusal.TOO_LARGE);
      case MOVIE -> when(size > MAX_VIDEO_BYTES, PhotoRefusal.VIDEO_TOO_LARGE);
      case HEIC -> Optional.of(PhotoRefusal.HEIC);
      case WEBM -> Optional.of(PhotoRefusal.WEBM);
      case NONE -> Optional.of(PhotoRefusal.TYPE);
    };
  }

  private static Optional<PhotoRefusal> when(boolean so, PhotoRefusal refusal) {
    return so ? Optional.of(refusal) : Optional.empty();
  }

  static boolean allows(long width, long height, boolean progressive) {
    return width > 0
        && height > 0
        && width <= MAX_SOURCE_SIDE
        && height <= MAX_SOURCE_SIDE
        && width * height <= (progressive ? MAX_PROGRESSIVE_PIXELS : MAX_PIXELS);
  }
}
