package io.anshao.intake.photo.domain;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is, told by its first bytes; its name and its declared type say nothing. */
public enum FileKind {
  JPEG,
  PNG,
  /** Sound or moving pictures in boxes (ISO/IEC 14496-12, QuickTime): mp4, mov, m4a. */
  MOVIE,
  /** A still picture in such boxes: what an iPhone stores, and few can decode. */
  HEIC,
  /** Matroska and WebM: what some browsers record. */
  WEBM,
  /** Anything else. */
  NONE;

  /** Bytes that suffice to tell a kind. */
  public static final int START_LENGTH = 12;

  private static final int FTYP = 0x66747970;
  private static final int EBML = 0x1A45DFA3;

  private static final Set<String> STILL =
      Set.of(
          "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1",
          "avif", "avis");

  /** The kind of a file that begins so. */
  public static FileKind of(byte[] start) {
    return switch (PictureKind.of(start)) {
      case JPEG -> JPEG;
      case PNG -> PNG;
      case NONE -> other(start);
    };
  }

  private static FileKind other(byte[] start) {
    if (start.length < START_LENGTH) {
      return NONE;
    }
    if (intAt(start, 0) == EBML) {
      return WEBM;
    }
    if (intAt(start, 4) != FTYP) {
      return NONE;
    }
    var brand = new String(start, 8, 4, StandardCharsets.US_ASCII);
    return STILL.contains(brand) ? HEIC : MOVIE;
  }

  private static int intAt(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]) << 24
        | Byte.toUnsignedInt(bytes[at + 1]) << 16
        | Byte.toUnsignedInt(bytes[at + 2]) << 8
        | Byte.toUnsignedInt(bytes[at + 3]);
  }
}
