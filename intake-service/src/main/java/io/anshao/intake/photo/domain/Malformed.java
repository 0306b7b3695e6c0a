package io.anshao.intake.photo.domain;

/** A box that says of itself what cannot be. */
final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Malformed(String what) {
    super(what, null, false, false);
  }

  static void when(boolean wrong, String what) {
    if (wrong) {
      throw new Malformed(what);
    }
  }
}
