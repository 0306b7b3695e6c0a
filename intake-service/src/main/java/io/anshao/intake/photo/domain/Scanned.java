package io.anshao.intake.photo.domain;

/** What a look at the bytes, without decoding, says of a picture. */
public sealed interface Scanned permits Picture, PhotoRefusal {

  /** Type is told by content alone; the name and the declared type of a file say nothing. */
  static Scanned of(byte[] file) {
    return switch (PictureKind.of(file)) {
      case JPEG -> new JpegScanner(file).scan();
      case PNG -> new PngScanner(file).scan();
      case NONE -> PhotoRefusal.TYPE;
    };
  }
}
