package io.anshao.cases.lifecycle.domain;

/**
 * Why the rules refuse something, and what is missing.
 *
 * @param code stable, in kebab case, for example {@code open-hazard}
 * @param sentence Chinese, says what is missing
 * @param sentenceEn the same in English
 * @param later whether the same step becomes possible when something else is done first; the
 *     console shows such a step in grey with its reason and leaves others out
 * @param ofBody whether it is about what was filled in, so that the step itself is possible
 */
public record Refusal(
    String code, String sentence, String sentenceEn, boolean later, boolean ofBody) {

  /** About the case, not about what was filled in. */
  public Refusal(String code, String sentence, String sentenceEn, boolean later) {
    this(code, sentence, sentenceEn, later, false);
  }

  /** About what was filled in. */
  public static Refusal ofBody(String code, String sentence, String sentenceEn) {
    return new Refusal(code, sentence, sentenceEn, true, true);
  }

  /** Not in this state. */
  public static Refusal notIn(Stage stage) {
    return new Refusal(
        "wrong-state",
        "案件现为“" + stage.title() + "”,不能进行这一步。",
        "Not possible while the case is in the state \"" + stage.titleEn() + "\".",
        false);
  }
}
