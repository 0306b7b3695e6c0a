package io.anshao.cases.trust.domain;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the day.
 *
 * @param kind {@code tip}, {@code event}, {@code exposure} or {@code filling}
 * @param ref what it is of: a tip, a case, a public record; nothing for filling
 * @param n 1, the version of an event, the number of a public record
 * @param ofDay when that happened
 */
public record Leaf(
    String kind, @Nullable String ref, long n, byte[] hash, @Nullable LocalDate ofDay) {

  public static final String TIP = "tip";
  public static final String EVENT = "event";
  public static final String EXPOSURE = "exposure";
  private static final String FILLING = "filling";

  static Leaf filling(byte[] random) {
    return new Leaf(FILLING, null, 0, random, null);
  }

  public boolean isFilling() {
    return kind.equals(FILLING);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Leaf leaf && kind.equals(leaf.kind) && Arrays.equals(hash, leaf.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }
}
