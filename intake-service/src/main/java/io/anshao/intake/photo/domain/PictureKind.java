package io.anshao.intake.photo.domain;

/** The kinds of picture that are taken. */
public enum PictureKind {
  JPEG(0xFF, 0xD8, 0xFF),
  PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  /** Anything else. */
  NONE;

  /** Bytes that suffice to tell a kind. */
  public static final int SIGNATURE_LENGTH = 8;

  private final byte[] signature;

  PictureKind(int... signature) {
    this.signature = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
  }

  /** The kind of a file that begins so. */
  public static PictureKind of(byte[] start) {
    if (JPEG.begins(start)) {
      return JPEG;
    }
    return PNG.begins(start) ? PNG : NONE;
  }

  private boolean begins(byte[] start) {
    return start.length >= signature.length
        && java.util.Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
  }
}
