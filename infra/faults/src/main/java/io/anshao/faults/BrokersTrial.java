package io.anshao.faults;

import static org.awaitility.Awaitility.await;

import io.anshao.scenarios.District;
import io.anshao.scenarios.MoreBrokers;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.Replicas;
import io.anshao.scenarios.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Three brokers, every record on all of them, two of which must have it before it counts. One goes:
 * work goes on. Two go: tips are still taken, and what is to be said waits. They come back: all of
 * it is said.
 */
final class BrokersTrial implements Trial {

  private static final int BROKERS = 3;
  private static final int ROUNDS = 2;
  private static final int ANSWERS = 150;
  private static final int WAITING = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Setting setting;
  private final Injections injections = new Injections();
  private final List<Reconciliation.Line> lines = new ArrayList<>();

  BrokersTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var launch = setting.launch("brokers");
    try {
      return run(launch.up("--fresh"));
    } finally {
      launch.down();
    }
  }

  private Result run(Platform platform) {
    var began = System.nanoTime();
    try (var more = new MoreBrokers(platform, BROKERS - 1)) {
      Replicas.spread(platform.brokers(), BROKERS);
      var district = District.make(platform, platform.administrator());
      var work = new Work(district, injections);
      try (var day = new Workday(work, setting.seed())) {
        for (var round = 0; round < ROUNDS; round++) {
          day.awaitAnswers(ANSWERS);
          down("one broker of three is down", more, 2 + round % 2);
          day.awaitAnswers(ANSWERS);
          down("two brokers of three are down", more, 3 - round % 2);
          await().atMost(PATIENCE).until(() -> waiting(platform) >= WAITING);
          more.start(2);
          more.start(3);
        }
        day.awaitAnswers(ANSWERS);
        day.ends();
      }
      lines.addAll(Books.close(district, work));
      return Result.of("brokers", setting.seed(), began, work, lines);
    }
  }

  private void down(String what, MoreBrokers brokers, int node) {
    System.out.printf("%6d  %s%n", injections.all(), what);
    injections.count(what);
    brokers.kill(node);
  }

  /** Tips that were taken and that nobody has heard of. */
  private static int waiting(Platform platform) {
    return Integer.parseInt(
        platform
            .databases()
            .column(ServiceName.INTAKE, "select count(*) from outbox_unsent")
            .getFirst());
  }
}
