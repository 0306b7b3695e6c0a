package io.anshao.launcher;

/** What the person at the terminal can put right: one sentence that says what and how. */
public final class Refusal extends RuntimeException {

  /**
   * @param sentence what is wrong and what to do about it
   */
  public Refusal(String sentence) {
    super(sentence);
  }
}
