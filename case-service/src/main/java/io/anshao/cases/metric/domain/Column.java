package io.anshao.cases.metric.domain;

/**
 * A column of 统计表 that comes from cases (DOMAIN 5.3; the columns are a reconstruction).
 *
 * @param number as the table numbers it; columns of several numbers have parts, for example {@code
 *     10.2}
 * @param how one sentence in Chinese that says what is counted
 */
public record Column(String number, String title, Measure measure, String how, Count count)
    implements Line {}
