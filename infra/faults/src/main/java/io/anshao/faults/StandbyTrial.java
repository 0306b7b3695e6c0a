package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Still;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A synchronous standby does not answer for a while, then the database dies for good and the
 * standby takes over: the line by which services reach the database is turned over to it. No
 * acknowledged command is lost.
 */
final class StandbyTrial implements Trial {

  private static final int ANSWERS = 200;

  /** Longer than a statement of a service may take (5 s). */
  private static final Duration PAUSE = Duration.ofSeconds(7);

  private final Setting setting;
  private final Injections injections = new Injections();

  StandbyTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var launch = setting.launch("standby");
    try (var database = Line.to(launch.ports().postgres());
        var _ = new Line(database.port() + 1, launch.ports().kafkaBehind())) {
      var platform = launch.up("--fresh", "--through", Integer.toString(database.port()));
      try {
        return run(platform, database);
      } finally {
        launch.down();
      }
    }
  }

  private Result run(Platform platform, Line database) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    try (var standby = Standby.of(platform)) {
      // connections made before do not know of it
      database.cut();
      try (var day = new Workday(work, setting.seed())) {
        day.awaitAnswers(ANSWERS);
        injections.count("the standby does not answer");
        try (var _ = Still.of(List.of(standby.process()))) {
          LockSupport.parkNanos(PAUSE.toNanos());
          injections.count("the database dies and its standby takes over");
          platform.kill("postgres");
        }
        database.leadsTo(standby.port());
        standby.promote();
        platform.awaitWhole();
        day.awaitAnswers(ANSWERS);
        day.ends();
      }
      var lines = Books.close(district.on(platform.withPostgresAt(standby.port())), work);
      return Result.of("standby", setting.seed(), began, work, lines);
    }
  }
}
