package io.anshao.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param floor what the bare machine does, measured in the same run, where there is such a thing
 * @param peer what another system does, measured in the same run, where there is one
 * @param ratio value by peer, or by floor where there is no peer
 * @param aim what was promised, where something was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    String name,
    double value,
    String unit,
    @Nullable Other floor,
    @Nullable Other peer,
    @Nullable Double ratio,
    @Nullable Aim aim) {

  /** Something that was measured beside. */
  record Other(String what, double value) {}

  /** What was promised, in words, and whether it was kept. */
  record Aim(String promise, boolean isMet) {}

  static Figure of(String name, double value, String unit) {
    return new Figure(name, rounded(value), unit, null, null, null, null);
  }

  /** Compared with what the bare machine does. */
  Figure above(String what, double bare) {
    var by = peer == null ? Double.valueOf(fine(value / bare)) : ratio;
    return new Figure(name, value, unit, new Other(what, rounded(bare)), peer, by, aim);
  }

  /** Compared with what somebody else does. */
  Figure beside(String what, double theirs) {
    var other = new Other(what, rounded(theirs));
    return new Figure(name, value, unit, floor, other, fine(value / theirs), aim);
  }

  /** Promised to be at least so many times the other. */
  Figure atLeastTimes(double times) {
    return promising("≥ %s ×".formatted(plain(times)), ratio != null && ratio >= times);
  }

  /** Promised to be at most so many times the other. */
  Figure atMostTimes(double times) {
    return promising("≤ %s ×".formatted(plain(times)), ratio != null && ratio <= times);
  }

  /** Promised to be at most that, in its unit. */
  Figure atMost(double most) {
    return promising("≤ %s %s".formatted(plain(most), unit), value <= most);
  }

  private Figure promising(String promise, boolean isMet) {
    var both = aim == null ? promise : aim.promise() + ", " + promise;
    var kept = isMet && (aim == null || aim.isMet());
    return new Figure(name, value, unit, floor, peer, ratio, new Aim(both, kept));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static double fine(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  @Override
  public String toString() {
    var line = new StringBuilder("%-48s %12.2f %s".formatted(name, value, unit));
    if (floor != null) {
      line.append(", floor %.2f (%s)".formatted(floor.value(), floor.what()));
    }
    if (peer != null) {
      line.append(", peer %.2f (%s)".formatted(peer.value(), peer.what()));
    }
    if (ratio != null) {
      line.append(", ratio %.3f".formatted(ratio));
    }
    if (aim != null) {
      line.append(", aim %s: %s".formatted(aim.promise(), aim.isMet() ? "met" : "missed"));
    }
    return line.toString();
  }
}
