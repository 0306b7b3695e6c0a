package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clocks that jump: business time of the district, forth and back, and the clock of the whole
 * machine where libfaketime is there. No event of a case comes to lie before an earlier one.
 */
final class ClockTrial implements Trial {

  private static final int ANSWERS = 80;

  private static final List<Duration> OF_BUSINESS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofMinutes(-30), Duration.ofDays(-2));

  private static final List<Duration> OF_THE_MACHINE =
      List.of(
          Duration.ofSeconds(20),
          Duration.ofSeconds(-20),
          Duration.ofMinutes(15),
          Duration.ofMinutes(14),
          Duration.ofHours(2),
          Duration.ofHours(2).minusSeconds(30));

  private static final String BACKWARDS =
      """
      select count(*) from (
        select at, lag(at) over (partition by case_id order by version) as before
          from case_event where district = '%s') e
       where at < before""";

  private final Setting setting;
  private final Injections injections = new Injections();

  ClockTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var machine = MachineClock.in(setting.folder("clock.off"));
    var environment = machine.map(MachineClock::environment).orElse(Map.of());
    var launch = setting.launch("clock", environment);
    try {
      return run(launch.up("--fresh", "--clock"), machine);
    } finally {
      launch.down();
    }
  }

  private Result run(Platform platform, Optional<MachineClock> machine) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    try (var day = new Workday(work, setting.seed())) {
      day.awaitAnswers(ANSWERS);
      for (var off : OF_BUSINESS) {
        jump("business time", off);
        platform.time().set(district.code(), OffsetDateTime.now().plus(off));
        day.awaitAnswers(ANSWERS);
      }
      platform.time().release(district.code());
      if (machine.isPresent()) {
        for (var off : OF_THE_MACHINE) {
          jump("the machine's clock", off);
          machine.get().set(off);
          platform.awaitWhole();
          day.awaitAnswers(ANSWERS);
        }
      } else {
        System.out.println("The machine's clock is left alone: there is no libfaketime.");
      }
      day.ends();
    }
    var lines = new ArrayList<>(Books.close(district, work));
    lines.add(forwards(district));
    return Result.of("clock", setting.seed(), began, work, lines);
  }

  private void jump(String clock, Duration off) {
    var name = "%s is set %s".formatted(clock, off);
    System.out.printf("%6d  %s%n", injections.all(), name);
    injections.count(name);
  }

  private static Reconciliation.Line forwards(District district) {
    var found =
        district
            .platform()
            .databases()
            .column(ServiceName.CASES, BACKWARDS.formatted(district.code()))
            .getFirst();
    return new Reconciliation.Line(
        "events that lie before an earlier one of their case: " + found, found.equals("0"));
  }
}
