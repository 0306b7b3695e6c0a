package io.anshao.bench;

import io.anshao.scenarios.AnotherInstance;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.MoreBrokers;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Replicas;
import io.anshao.scenarios.ServiceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code scale}: whole cases in a second with one, two and three instances of each service, over
 * three brokers on which every record lies three times. People are shared out among the instances;
 * nothing may be lost.
 */
final class Scale {

  private static final int BROKERS = 3;
  private static final int INSTANCES = 3;

  /** Cases before each measurement: a new instance compiles its program meanwhile. */
  private static final int WARM = 1500;

  private final Path folder;
  private final Size size;

  Scale(Path folder, Size size) {
    this.folder = folder;
    this.size = size;
  }

  Measured run() {
    var launch = new Launch(folder);
    var platform = launch.up("--fresh");
    var more = new ArrayList<AutoCloseable>();
    try {
      more.add(new MoreBrokers(platform, BROKERS - 1));
      Replicas.spread(platform.brokers(), BROKERS);
      return measure(platform, more);
    } finally {
      more.reversed().forEach(Scale::close);
      launch.down();
    }
  }

  private Measured measure(Platform platform, List<AutoCloseable> more) {
    var result = Measured.nothing();
    var bases = new ArrayList<>(List.of(platform.cases().base()));
    var one = 0.0;
    for (var instances = 1; instances <= INSTANCES; instances++) {
      if (instances > 1) {
        for (var service : ServiceName.values()) {
          var another = AnotherInstance.of(platform, service);
          more.add(another);
          if (service == ServiceName.CASES) {
            bases.add(another.base());
          }
        }
      }
      var work = new CaseWork(platform, size.connections);
      work.handle(Math.min(size.cases, WARM), bases);
      var perSecond = work.handle(size.cases, bases);
      work.reconcile(result);
      var figure =
          Figure.of("whole cases, %d of each service".formatted(instances), perSecond, "/s");
      if (instances == 1) {
        one = perSecond;
        result.add(figure);
      } else {
        result.add(figure.beside("one of each", one).atLeastTimes(1));
      }
    }
    return result;
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
