package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Parts die, stand still and lose each other, in an order drawn anew each round. */
final class StrikesTrial implements Trial {

  private static final int ANSWERS_BETWEEN_STRIKES = 40;

  private final Setting setting;
  private final Injections injections = new Injections();

  StrikesTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var launch = setting.launch("strikes");
    try (var database = Line.to(launch.ports().postgres());
        var broker = new Line(database.port() + 1, launch.ports().kafkaBehind())) {
      var platform = launch.up("--fresh", "--through", Integer.toString(database.port()));
      try {
        return run(platform, Strikes.all(platform, database, broker));
      } finally {
        launch.down();
      }
    }
  }

  private Result run(Platform platform, List<Strike> kinds) {
    var began = System.nanoTime();
    var random = new Random(setting.seed());
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    var strangers = new Strangers(platform, injections, random);
    try (var loiterers = new Loiterers(platform, injections);
        var day = new Workday(work, setting.seed())) {
      BooleanSupplier isOver =
          () ->
              injections.all() >= setting.injections()
                  || System.nanoTime() - began > setting.longest().toNanos();
      while (!isOver.getAsBoolean()) {
        for (var strike : inAnyOrder(kinds, random)) {
          if (!isOver.getAsBoolean()) {
            strangers.come();
            loiterers.come(district.triager());
            day.awaitAnswers(ANSWERS_BETWEEN_STRIKES);
            strike(platform, strike);
          }
        }
      }
      day.ends();
    }
    var lines = new ArrayList<>(Books.close(district, work));
    lines.addAll(strangers.lines());
    return Result.of("strikes", setting.seed(), began, work, lines);
  }

  private static List<Strike> inAnyOrder(List<Strike> kinds, Random random) {
    var order = new ArrayList<>(kinds);
    Collections.shuffle(order, random);
    return order;
  }

  private void strike(Platform platform, Strike strike) {
    System.out.printf("%6d  %s%n", injections.all(), strike.name());
    strike.blow().run();
    injections.count(strike.name());
    platform.awaitWhole();
  }
}
