package io.anshao.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param floor what the bare machine does, measured in the same run, where there is such a thing
 * @param peer what another system does, measured in the same run, where there is one
 * @param ratio value by floor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    String name,
    double value,
    String unit,
    @Nullable Double floor,
    @Nullable Double peer,
    @Nullable Double ratio) {

  static Figure of(String name, double value, String unit) {
    return new Figure(name, Math.round(value * 100) / 100.0, unit, null, null, null);
  }

  /** Beside what the bare machine does. */
  static Figure beside(String name, double value, String unit, double floor) {
    return new Figure(name, value, unit, floor, null, Math.round(value / floor * 1000) / 1000.0);
  }

  @Override
  public String toString() {
    var line = "%-44s %12.2f %s".formatted(name, value, unit);
    return line
        + (floor == null ? "" : ", floor %.2f, ratio %.3f".formatted(floor, ratio))
        + (peer == null ? "" : ", peer %.2f".formatted(peer));
  }
}
