package io.anshao.intake.photo.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG (W3C PNG, 5). Keeps header, palette, transparency and pixels; text,
 * profiles and other ancillary chunks, which may inflate to any size, are left out.
 */
final class PngScanner {

  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int IDAT = 0x49444154;
  private static final int EXIF = 0x65584966;

  private static final int MOST_EXIF = 65_535;
  private static final int AROUND_DATA = 12;
  private static final byte[] END = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
  };

  private final byte[] file;
  private final Span.Runs parts = new Span.Runs();
  private int at = PictureKind.SIGNATURE_LENGTH;
  private boolean hasPixels;
  private @Nullable Span exif;

  PngScanner(byte[] file) {
    this.file = file;
  }

  Scanned scan() {
    if (!isChunkAt(at) || intAt(at + 4) != IHDR || intAt(at) != 13) {
      return PhotoRefusal.UNREADABLE;
    }
    var width = Integer.toUnsignedLong(intAt(at + 8));
    var height = Integer.toUnsignedLong(intAt(at + 12));
    var bytesPerPixel = bytesPerPixel(at + 16);
    if (width == 0 || height == 0 || bytesPerPixel == 0) {
      return PhotoRefusal.UNREADABLE;
    }
    if (!PhotoLimits.allows(width, height, false)) {
      return PhotoRefusal.TOO_MANY_PIXELS;
    }
    takeChunks();
    if (!hasPixels || parts.areTooMany()) {
      return PhotoRefusal.UNREADABLE;
    }
    return new Picture(
        PictureKind.PNG,
        (int) width,
        (int) height,
        bytesPerPixel,
        Arrays.copyOf(file, PictureKind.SIGNATURE_LENGTH),
        parts.toList(),
        END,
        exif);
  }

  private void takeChunks() {
    while (isChunkAt(at)) {
      var length = intAt(at);
      var end = at + AROUND_DATA + length;
      switch (intAt(at + 4)) {
        case IHDR, PLTE, TRNS -> parts.add(at, end);
        case IDAT -> {
          parts.add(at, end);
          hasPixels = true;
        }
        case EXIF -> noteExif(at + 8, length);
        default -> {}
      }
      at = end;
    }
    takeBrokenOffPixels();
  }

  /** A file that ends in the middle of its pixels is damaged, not unreadable. */
  private void takeBrokenOffPixels() {
    if (at + 8 < file.length && intAt(at + 4) == IDAT) {
      parts.add(at, file.length);
      hasPixels = true;
    }
  }

  private void noteExif(int offset, int length) {
    if (exif == null && length <= MOST_EXIF) {
      exif = new Span(offset, length);
    }
  }

  private boolean isChunkAt(int position) {
    if (position + AROUND_DATA > file.length) {
      return false;
    }
    var length = intAt(position);
    return length >= 0 && length <= file.length - position - AROUND_DATA;
  }

  /** Of the decoded picture; 0 for a combination that PNG does not have. */
  private int bytesPerPixel(int position) {
    var depth = Byte.toUnsignedInt(file[position]);
    var channels =
        switch (file[position + 1]) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 0;
        };
    return depth == 0 || depth > 16 ? 0 : channels * Math.ceilDiv(depth, 8);
  }

  private int intAt(int position) {
    return Byte.toUnsignedInt(file[position]) << 24
        | Byte.toUnsignedInt(file[position + 1]) << 16
        | Byte.toUnsignedInt(file[position + 2]) << 8
        | Byte.toUnsignedInt(file[position + 3]);
  }
}
