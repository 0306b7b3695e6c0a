package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;

/**
 * The database dies for good, and its synchronous standby takes over: the line by which services
 * reach the database is turned over to it. No acknowledged command is lost.
 */
final class StandbyTrial implements Trial {

  private static final int ANSWERS = 200;

  private final Setting setting;
  private final Injections injections = new Injections();

  StandbyTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var launch = setting.launch("standby");
    try (var database = Line.to(launch.ports().postgres());
        var broker = new Line(database.port() + 1, launch.ports().kafkaBehind())) {
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
      try (var day = new Workday(work, setting.seed())) {
        day.awaitAnswers(ANSWERS);
        injections.count("the database dies and its standby takes over");
        platform.kill("postgres");
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
