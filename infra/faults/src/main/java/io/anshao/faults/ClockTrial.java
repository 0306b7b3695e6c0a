package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock that business goes by jumps forth and back. No event of a case comes to lie before an
 * earlier one.
 */
final class ClockTrial implements Trial {

  private static final int ANSWERS = 80;

  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofHours(1), Duration.ofDays(1), Duration.ofMinutes(-30), Duration.ofDays(-2));

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
    var launch = setting.launch("clock");
    try {
      return run(launch.up("--fresh", "--clock"));
    } finally {
      launch.down();
    }
  }

  private Result run(Platform platform) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    try (var day = new Workday(work, setting.seed())) {
      day.awaitAnswers(ANSWERS);
      for (var off : JUMPS) {
        jump(off);
        platform.time().set(district.code(), OffsetDateTime.now().plus(off));
        day.awaitAnswers(ANSWERS);
      }
      platform.time().release(district.code());
      day.ends();
    }
    var lines = new ArrayList<>(Books.close(district, work));
    lines.add(forwards(district));
    return Result.of("clock", setting.seed(), began, work, lines);
  }

  private void jump(Duration off) {
    var name = "business time is set to %s from now".formatted(off);
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
