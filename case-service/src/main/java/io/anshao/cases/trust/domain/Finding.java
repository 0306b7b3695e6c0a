package io.anshao.cases.trust.domain;

import org.jspecify.annotations.Nullable;

/**
 * A fault and its place.
 *
 * @param n version of an event, or position of a leaf
 * @param detail which track, column, list or day; never words of a case
 */
public record Finding(Fault what, @Nullable Long n, String detail) {

  static Finding at(Fault what, long n) {
    return new Finding(what, n, "");
  }

  static Finding of(Fault what, String detail) {
    return new Finding(what, null, detail);
  }
}
