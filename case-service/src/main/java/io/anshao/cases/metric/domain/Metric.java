package io.anshao.cases.metric.domain;

/**
 * A metric of DOMAIN 5.4 that explains itself.
 *
 * @param definition one sentence in Chinese that says what is counted; {@code definitionEn} the
 *     same in English
 */
public record Metric(
    String key,
    String name,
    String nameEn,
    Measure measure,
    String definition,
    String definitionEn,
    Count count)
    implements Line {

  /** Whether it tells how things stand at the cut-off, whatever the period. */
  public boolean isAtCutOff() {
    return count.isAtCutOff();
  }

  /** Whether each thing that it counts is a case, so that its cases are as many as it says. */
  public boolean isOfCases() {
    return measure == Measure.CASES || measure == Measure.TIPS;
  }
}
