package io.anshao.cases.lifecycle.domain;

/** A hazard within its case: {@code h1}, {@code h2}, … in the order they were found. */
public record HazardId(String value) {

  static HazardId nth(int n) {
    return new HazardId("h" + n);
  }

  @Override
  public String toString() {
    return value;
  }
}
