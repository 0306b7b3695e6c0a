package io.anshao.bench;

import io.anshao.scenarios.AnotherInstance;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Handling;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * {@code escalation}: a hundred thousand cases of a district are found late at once, as after a
 * long outage. One instance works them off, then two another hundred thousand. Each case must climb
 * every rung once and the oldest first, and a case elsewhere that becomes late meanwhile must not
 * wait for them.
 */
final class Escalations {

  private static final int CASES = 100_000;
  private static final int RUNGS = 5;

  /** So many may be overtaken: what the instances have in their transactions at one time. */
  private static final int IN_HAND = 1_000;

  private static final String BEFORE = "2021-09-02T09:00";
  private static final String LONG_AFTER = "2021-12-01T09:00";

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Path folder;

  /**
   * @param folder where the platform may keep its things
   */
  Escalations(Path folder) {
    this.folder = folder;
  }

  Measured run() {
    var launch = new Launch(folder);
    var platform = launch.up("--fresh", "--clock");
    try {
      var all = Measured.nothing();
      measure(platform, "one instance", all);
      try (var _ = AnotherInstance.of(platform, ServiceName.CASES)) {
        measure(platform, "two instances", all);
      }
      return all;
    } finally {
      launch.down();
    }
  }

  private static void measure(Platform platform, String how, Measured result) {
    var late = district(platform);
    var elsewhere = district(platform);
    var rows = new LateCases(platform.databases(), late.code());
    rows.multiply(CASES);
    var floor = CASES / rows.secondsOfOneStatement();

    var began = System.nanoTime();
    late.at(LONG_AFTER);
    awaitLeft(rows, CASES / 2);
    var hopeful = System.nanoTime();
    elsewhere.at(LONG_AFTER);
    var others = new LateCases(platform.databases(), elsewhere.code());
    awaitLeft(others, 0);
    var waited = seconds(hopeful);
    var leftThen = rows.left();
    awaitLeft(rows, 0);
    var rate = CASES / seconds(began);

    var figures = result.figures();
    figures.add(
        Figure.of(how + ": cases that climbed", rate, "/s").above("one bare statement", floor));
    figures.add(Figure.of(how + ": a case elsewhere waited", waited, "s"));
    var lines = result.reconciliation();
    lines.add(line(how, "rungs climbed %d", rows.rungs(), CASES * RUNGS));
    lines.add(line(how, "different ones %d", rows.differentRungs(), CASES * RUNGS));
    lines.add(line(how, "overtaken by many: %d", rows.overtakenByMoreThan(IN_HAND), 0));
    lines.add(
        new Reconciliation.Line(
            how + ": left when the case elsewhere was served: " + leftThen, leftThen > 0));
  }

  private static Reconciliation.Line line(String how, String what, long found, long expected) {
    return new Reconciliation.Line(how + ": " + what.formatted(found), found == expected);
  }

  /** A district with one case in a unit's hands. */
  private static District district(Platform platform) {
    var district = District.make(platform, platform.administrator()).at(BEFORE);
    var tip = district.reporter().writes("安全出口锁闭").sends();
    var handling = new Handling(district, district.caseOf(tip).id());
    handling.accept();
    handling.findsAMajorHazard();
    return district;
  }

  private static void awaitLeft(LateCases rows, long atMost) {
    Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(() -> rows.left() <= atMost);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
