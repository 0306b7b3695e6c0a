package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.Still;
import java.nio.file.Path;
import java.util.List;

/**
 * Databases from a backup and a broker from an earlier minute, put together in another folder, and
 * everything published again.
 */
final class RestoreTrial implements Trial {

  private static final int ANSWERS = 200;

  private final Setting setting;
  private final Injections injections = new Injections();
  private final Path broker;
  private final Path backup;

  RestoreTrial(Setting setting) {
    this.setting = setting;
    this.broker = setting.folder("broker");
    this.backup = setting.folder("databases.zip");
  }

  @Override
  public Result run() {
    var began = System.nanoTime();
    var launch = setting.launch("saved");
    Work work;
    Answered before;
    try {
      var platform = launch.up("--fresh");
      work = new Work(District.make(platform, platform.administrator()), injections);
      before = saved(launch, platform, work);
    } finally {
      launch.down();
    }
    return Result.of("restore", setting.seed(), began, work, restored(work, before));
  }

  private Answered saved(Launch launch, Platform platform, Work work) {
    Command.run("rm", "-rf", broker.toString(), backup.toString());
    Answered before;
    try (var day = new Workday(work, setting.seed())) {
      day.awaitAnswers(ANSWERS);
      try (var _ = Still.of(platform, "kafka")) {
        Command.run("cp", "-a", platform.data().resolve("kafka").toString(), broker.toString());
      }
      day.awaitAnswers(ANSWERS);
      before = work.answered();
      launch.backup(backup);
      day.awaitAnswers(ANSWERS);
      day.ends();
    }
    return before;
  }

  private List<Reconciliation.Line> restored(Work work, Answered before) {
    var folder = setting.folder("restored");
    Command.run("rm", "-rf", folder.toString());
    injections.count("databases and broker are put back from different minutes");
    var launch = setting.launch("restored");
    launch.restore(backup);
    Command.run("cp", "-a", broker.toString(), folder.resolve("kafka").toString());
    try {
      return new Continuation(launch.up(), work, before).lines();
    } finally {
      launch.down();
    }
  }
}
