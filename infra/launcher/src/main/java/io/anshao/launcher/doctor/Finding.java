package io.anshao.launcher.doctor;

/** One thing that was looked at. */
public sealed interface Finding {

  /**
   * It is as it should be.
   *
   * @param what what was seen, as a sentence
   */
  record Good(String what) implements Finding {}

  /**
   * Something is wrong.
   *
   * @param what what was seen, as a sentence
   * @param cure what to do about it, as a sentence
   */
  record Bad(String what, String cure) implements Finding {}

  /** Either, by a condition. */
  static Finding of(boolean good, String what, String cure) {
    return good ? new Good(what) : new Bad(what, cure);
  }
}
