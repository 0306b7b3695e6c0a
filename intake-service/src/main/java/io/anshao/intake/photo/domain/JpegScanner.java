package io.anshao.intake.photo.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG (ISO/IEC 10918-1, annex B). Keeps tables, frame, scans and Adobe's
 * colour marker; everything else an encoder may have put in is left out.
 */
final class JpegScanner {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  /** A progressive picture has about ten; each one makes the decoder pass over all pixels. */
  private static final int MOST_SCANS = 64;

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BARE_START = {(byte) 0xFF, (byte) SOI};
  private static final byte[] JFIF_START = {
    (byte) 0xFF,
    (byte) SOI,
    (byte) 0xFF,
    (byte) APP0,
    0,
    16,
    'J',
    'F',
    'I',
    'F',
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0
  };
  private static final byte[] END = {(byte) 0xFF, (byte) EOI};

  private final byte[] file;
  private final Span.Runs parts = new Span.Runs();
  private int at = 2;
  private int scans;
  private boolean jfif;
  private @Nullable Frame frame;
  private @Nullable Span exif;

  private record Frame(int width, int height, int components, boolean progressive) {}

  JpegScanner(byte[] file) {
    this.file = file;
  }

  Scanned scan() {
    while (true) {
      var marker = nextMarker();
      if (marker == EOI || marker < 0) {
        break;
      }
      if (isStandalone(marker)) {
        continue;
      }
      if (!takeSegment(marker)) {
        // a picture that breaks off after its first scan began is damaged, not unreadable
        if (scans > 0 && isCutOff()) {
          break;
        }
        return PhotoRefusal.UNREADABLE;
      }
    }
    return result();
  }

  private Scanned result() {
    var found = frame;
    if (found == null) {
      return PhotoRefusal.UNREADABLE;
    }
    if (!PhotoLimits.allows(found.width, found.height, found.progressive)) {
      return found.width * found.height == 0
          ? PhotoRefusal.UNREADABLE
          : PhotoRefusal.TOO_MANY_PIXELS;
    }
    if (scans == 0 || scans > MOST_SCANS || parts.areTooMany()) {
      return PhotoRefusal.UNREADABLE;
    }
    var head = jfif || exif != null ? JFIF_START : BARE_START;
    return new Picture(
        PictureKind.JPEG,
        found.width,
        found.height,
        found.components,
        head,
        parts.toList(),
        END,
        exif);
  }

  /** The next marker's code, or -1 at the end of the file. Leaves {@code at} behind it. */
  private int nextMarker() {
    while (at < file.length && unsigned(at) != 0xFF) {
      at++;
    }
    while (at < file.length && unsigned(at) == 0xFF) {
      at++;
    }
    return at < file.length ? unsigned(at++) : -1;
  }

  private static boolean isStandalone(int marker) {
    return marker <= 0x01 || marker >= 0xD0 && marker <= SOI;
  }

  private boolean isCutOff() {
    return at + 1 >= file.length || at + shortAt(at) > file.length;
  }

  private boolean takeSegment(int marker) {
    if (isCutOff() || shortAt(at) < 2) {
      return false;
    }
    var from = at - 2;
    var body = at + 2;
    var end = at + shortAt(at);
    at = end;
    return switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> takeFrame(marker, from, body, end);
      case 0xC4, 0xDB, 0xDD -> keep(from, end);
      case SOS -> takeScan(from, end);
      case APP0 -> noteJfif(body, end);
      case APP1 -> noteExif(body, end);
      case APP14 -> keep(from, end);
      // lossless, hierarchical and arithmetic frames
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> false;
      default -> true;
    };
  }

  private boolean keep(int from, int end) {
    parts.add(from, end);
    return true;
  }

  private boolean takeFrame(int marker, int from, int body, int end) {
    if (frame != null || end - body < 6 || unsigned(body) != 8) {
      return false;
    }
    var components = unsigned(body + 5);
    frame = new Frame(shortAt(body + 3), shortAt(body + 1), components, marker == 0xC2);
    return (components == 1 || components == 3) && keep(from, end);
  }

  private boolean takeScan(int from, int end) {
    scans++;
    if (frame == null || scans > MOST_SCANS) {
      return false;
    }
    at = end;
    while (at < file.length && !isMarkerAt(at)) {
      at++;
    }
    return keep(from, at);
  }

  /** Within coded data, 0xFF00 is a stuffed byte and 0xFFD0 to D7 are restart markers. */
  private boolean isMarkerAt(int position) {
    if (unsigned(position) != 0xFF || position + 1 >= file.length) {
      return false;
    }
    var next = unsigned(position + 1);
    return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
  }

  private boolean noteJfif(int body, int end) {
    jfif = jfif || startsWith(JFIF, body, end);
    return true;
  }

  private boolean noteExif(int body, int end) {
    if (exif == null && startsWith(EXIF, body, end)) {
      exif = new Span(body + EXIF.length, end - body - EXIF.length);
    }
    return true;
  }

  private boolean startsWith(byte[] name, int body, int end) {
    return end - body >= name.length
        && Arrays.equals(file, body, body + name.length, name, 0, name.length);
  }

  private int unsigned(int position) {
    return Byte.toUnsignedInt(file[position]);
  }

  private int shortAt(int position) {
    return unsigned(position) << 8 | unsigned(position + 1);
  }
}
