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
    implements Line {}
