package io.anshao.faults;

import static org.awaitility.Awaitility.await;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Photographs;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Disks without room, one after the other: of the database, of the broker, of the photographs. Each
 * service says so, stores nothing by halves, and goes on by itself when there is room again.
 */
final class DiskTrial implements Trial {

  private static final int ROUNDS = 2;
  private static final int ANSWERS = 60;
  private static final int FEW = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Setting setting;
  private final Injections injections = new Injections();
  private final List<Reconciliation.Line> lines = new ArrayList<>();

  DiskTrial(Setting setting) {
    this.setting = setting;
  }

  @Override
  public Result run() {
    var launch = setting.launch("disk");
    launch.up("--fresh");
    launch.down();
    var data = setting.folder("disk");
    try (var database = SmallDisk.under(data.resolve("postgres"), 700);
        var broker = SmallDisk.under(data.resolve("kafka"), 300);
        var photographs = SmallDisk.under(data.resolve("photos"), 40)) {
      var platform = launch.up();
      try {
        return run(platform, database, broker, photographs);
      } finally {
        launch.down();
      }
    }
  }

  private Result run(
      Platform platform, SmallDisk database, SmallDisk broker, SmallDisk photographs) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    try (var day = new Workday(work, setting.seed())) {
      for (var round = 0; round < ROUNDS; round++) {
        day.awaitAnswers(ANSWERS);
        var before = work.refusals().all();
        without("the database", database, platform, () -> work.refusals().all() >= before + FEW);
        day.awaitAnswers(ANSWERS);
        without("the broker", broker, platform, () -> unsent(platform) >= FEW);
        day.awaitAnswers(ANSWERS);
        photographs(platform, photographs);
      }
      day.awaitAnswers(ANSWERS);
      day.ends();
    }
    lines.addAll(Books.close(district, work));
    return Result.of("disk", setting.seed(), began, work, lines);
  }

  /** Full until it is felt. */
  private void without(String what, SmallDisk disk, Platform platform, BooleanSupplier isFelt) {
    fill(what, disk);
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(isFelt::getAsBoolean);
    disk.empty();
    platform.awaitWhole();
  }

  private void fill(String what, SmallDisk disk) {
    var name = "no room on the disk of " + what;
    System.out.printf("%6d  %s%n", injections.all(), name);
    injections.count(name);
    disk.fill();
  }

  private static int unsent(Platform platform) {
    return Integer.parseInt(
        platform
            .databases()
            .column(ServiceName.INTAKE, "select count(*) from outbox_unsent")
            .getFirst());
  }

  private void photographs(Platform platform, SmallDisk disk) {
    fill("the photographs", disk);
    var refused = upload(platform, 1);
    disk.empty();
    lines.add(
        new Reconciliation.Line(
            "a photograph without room is answered " + refused,
            refused.equals("503 files-not-stored")));
    var left = arriving(platform.data().resolve("photos/arriving"));
    lines.add(
        new Reconciliation.Line("files left of it: %d".formatted(left.size()), left.isEmpty()));
    var taken = upload(platform, 2);
    lines.add(
        new Reconciliation.Line(
            "the next one, with room, is answered " + taken, taken.startsWith("201")));
  }

  private static String upload(Platform platform, int number) {
    var picture = Photographs.take(number);
    return Refusals.reasonOf(platform.intake().upload("/api/v1/uploads", picture, Map.of()));
  }

  private static List<Path> arriving(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
