package io.anshao.bench;

import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the measurement of a name, and gives it a platform to measure. */
final class Measurements implements AutoCloseable {

  private final Options options;
  private final Launch launch = new Launch(folder());
  private @Nullable Platform together;

  Measurements(Options options) {
    this.options = options;
  }

  Measured measure(String name) {
    if (!Options.TOGETHER.contains(name)) {
      close();
    }
    return switch (name) {
      case "latency" -> profiled(name, new Latency(platform(), options.size())::run);
      case "lifecycle" -> profiled(name, new Lifecycle(platform(), options.size())::run);
      case "rebuild" -> profiled(name, new ReadModel(platform(), options.size())::run);
      case "relay" -> profiled(name, new RelayDrain(platform(), options.size())::run);
      case "intake" -> profiled(name, new Intake(platform(), options.size())::run);
      case "start" -> new StartUp(folder(), options.size()).run();
      case "scale" -> new Scale(folder(), options.size()).run();
      case "lifecycle-1m" ->
          profiled(name, new LifecycleAmongMany(platform(), options.size(), options.cases())::run);
      case "reaction" -> new Reaction(folder(), home()).run();
      case "queue" -> new QueueSpeed(folder(), options.running()).run(options.cases());
      case "escalation" -> new Escalations(folder()).run();
      case "replay" -> new Replay(data(), folder()).run();
      case "suggestion" -> Measured.of(new SuggestionQuality(data()).run());
      case "duplicates" -> Measured.of(new Duplicates(data(), folder()).run());
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Multiplies the cases of a running platform. */
  static void fill(Options options) {
    var platform = Platform.on(options.running().orElseThrow());
    try (var many = new ManyCases(platform, QueueSpeed.DISTRICT)) {
      many.fillTo(options.cases());
    }
  }

  /** The one that runs, or one that is started for all that share it. */
  private Platform platform() {
    var found = together;
    if (found == null) {
      found = options.running().map(Platform::on).orElseGet(() -> launch.up("--fresh"));
      together = found;
    }
    return found;
  }

  private interface Measurement {
    Measured run();
  }

  private Measured profiled(String name, Measurement measurement) {
    if (options.profile().isEmpty()) {
      return measurement.run();
    }
    try (var _ = new Recording(platform(), options.profile().orElseThrow(), name)) {
      return measurement.run();
    }
  }

  private Path data() {
    return options.data().orElseThrow();
  }

  /** Where a platform of a measurement's own may keep its things. */
  private static Path folder() {
    return home().resolve("infra/bench/target/platform");
  }

  private static Path home() {
    return Path.of(System.getProperty("anshao.home"));
  }

  @Override
  public void close() {
    if (together != null && options.running().isEmpty()) {
      launch.down();
    }
    together = null;
  }
}
