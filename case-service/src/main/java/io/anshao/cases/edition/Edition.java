package io.anshao.cases.edition;

import java.time.Instant;

/**
 * One edition.
 *
 * @param version from 1 on, without a gap
 * @param from business time from which it holds
 */
public record Edition<T>(int version, Instant from, T body) {}
