package io.anshao.faults;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** {@code infra/faults/run}: see {@link Options}. */
public final class Faults {

  /** Every trial by its name, in the order in which they are done. */
  static final Map<String, Function<Setting, Trial>> TRIALS = new LinkedHashMap<>();

  static {
    TRIALS.put("strikes", StrikesTrial::new);
    TRIALS.put("disk", DiskTrial::new);
    TRIALS.put("copy", CopyTrial::new);
    TRIALS.put("restore", RestoreTrial::new);
    TRIALS.put("standby", StandbyTrial::new);
    TRIALS.put("brokers", BrokersTrial::new);
    TRIALS.put("clock", ClockTrial::new);
    TRIALS.put("upgrade", UpgradeTrial::new);
  }

  private Faults() {}

  /**
   * @param arguments names of trials and options
   */
  public static void main(String[] arguments) {
    try {
      System.exit(run(Options.read(arguments)) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Whether all of it holds. */
  private static boolean run(Options options) {
    var setting =
        new Setting(
            Path.of(System.getProperty("anshao.home")),
            options.injections(),
            options.longest(),
            options.previous(),
            System.nanoTime());
    var hold = true;
    for (var name : options.trials()) {
      System.out.printf("%n%s …%n", name);
      hold &= holds(TRIALS.get(name).apply(setting), options);
    }
    return hold;
  }

  /** A trial that breaks off does not hold; the next ones are tried all the same. */
  private static boolean holds(Trial trial, Options options) {
    try {
      var result = trial.run();
      result.print();
      options.out().ifPresent(result::write);
      return result.holds();
    } catch (RuntimeException | AssertionError e) {
      e.printStackTrace(System.out);
      return false;
    }
  }
}
