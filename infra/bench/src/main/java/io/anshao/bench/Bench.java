package io.anshao.bench;

import java.util.ArrayList;

/** {@code infra/bench/run}: see {@link Options}. */
public final class Bench {

  private Bench() {}

  /**
   * @param arguments names of measurements and options
   */
  public static void main(String[] arguments) {
    try {
      System.exit(run(Options.read(arguments)) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Whether everything that was counted agrees. */
  private static boolean run(Options options) {
    if (options.isFill()) {
      Measurements.fill(options);
      return true;
    }
    var results = new ArrayList<Results>();
    try (var measurements = new Measurements(options)) {
      for (var name : options.names()) {
        var began = System.nanoTime();
        var measured = measurements.measure(name);
        var result = Results.of(name, options.size(), (System.nanoTime() - began) / 1e9, measured);
        result.print();
        options.out().ifPresent(result::write);
        results.add(result);
      }
    }
    return results.stream().allMatch(Results::holds);
  }
}
