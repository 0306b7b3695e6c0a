package io.anshao.cases.lifecycle.domain;

/** Code of a handling unit 承办单位 within its district, for example {@code xfjy}. */
public record UnitCode(String value) implements Comparable<UnitCode> {

  public UnitCode {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a unit code is not blank");
    }
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
