package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.Still;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole data folder as a power cut would leave it: copied in the midst of work while everything
 * stands still, and started elsewhere.
 */
final class CopyTrial implements Trial {

  private static final int ANSWERS = 250;

  private final Setting setting;
  private final Injections injections = new Injections();

  CopyTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var began = System.nanoTime();
    var launch = setting.launch("copy");
    Work work;
    Answered before;
    try {
      var platform = launch.up("--fresh");
      work = new Work(District.make(platform, platform.administrator()), injections);
      before = copied(platform, work);
    } finally {
      launch.down();
    }
    return Result.of("copy", setting.seed(), began, work, continued(work, before));
  }

  private Answered copied(Platform platform, Work work) {
    var copy = setting.folder("copied");
    Command.run("rm", "-rf", copy.toString());
    Answered before;
    try (var day = new Workday(work, setting.seed())) {
      day.awaitAnswers(ANSWERS);
      try (var _ = Still.of(platform, "postgres", "kafka", "intake", "cases", "notify")) {
        before = work.answered();
        injections.count("the data folder is copied in the midst of work");
        copy(platform.data(), copy);
      }
      day.awaitAnswers(ANSWERS);
      day.ends();
    }
    return before;
  }

  /** The first server is alive on the same machine, and PostgreSQL would take it for its own. */
  private static void copy(Path from, Path to) {
    Command.run("cp", "-a", from.toString(), to.toString());
    Command.run("rm", "-f", to.resolve("postgres/postmaster.pid").toString());
  }

  private List<Reconciliation.Line> continued(Work work, Answered before) {
    var launch = setting.launch("copied");
    try {
      return new Continuation(launch.up(), work, before).lines();
    } finally {
      launch.down();
    }
  }
}
