package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Launch;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.SentTip;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code infra/faults/run [INJECTIONS] [OUT]}: a platform of its own with people at work, things
 * done to it until there were so many, and then every answer held against what is there.
 */
public final class Faults {

  private static final int PEOPLE = 12;
  private static final int ANSWERS_BETWEEN_STRIKES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Injections injections = new Injections();
  private final long seed = System.nanoTime();

  private Faults() {}

  /**
   * @param arguments how many injections at least, and the file for the result
   */
  public static void main(String[] arguments) throws IOException {
    var result = new Faults().run(Integer.parseInt(arguments[0]));
    result.lines().forEach(System.out::println);
    System.out.println(result.injections());
    if (arguments.length > 1) {
      Files.write(
          Path.of(arguments[1]),
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(result));
    }
    System.exit(result.lines().stream().allMatch(Reconciliation.Line::holds) ? 0 : 1);
  }

  /** What was done, and what holds after it. */
  record Result(
      long seed,
      long tips,
      long commands,
      long seconds,
      Map<String, Long> injections,
      List<Reconciliation.Line> lines) {}

  private Result run(int number) {
    var launch =
        new Launch(Path.of(System.getProperty("anshao.home"), "infra/faults/target/platform"));
    try (var database = Line.to(launch.ports().postgres());
        var broker = new Line(database.port() + 1, launch.ports().kafkaBehind())) {
      var platform = launch.up("--fresh", "--through", Integer.toString(database.port()));
      try {
        return run(platform, database, broker, number);
      } finally {
        launch.down();
      }
    }
  }

  private Result run(Platform platform, Line database, Line broker, int number) {
    var began = System.nanoTime();
    var district = District.make(platform, platform.administrator());
    var work = new Work(district, injections);
    var strangers = new Strangers(platform, injections);
    var strikes = new Strikes(platform);
    var isOver = new AtomicBoolean();
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      var all = new ArrayList<Future<?>>();
      for (var i = 0; i < PEOPLE; i++) {
        all.add(people.submit(() -> workUntil(isOver, work)));
      }
      strike(number, strikes, strikes.all(database, broker), strangers, work);
      isOver.set(true);
      for (var each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Result(
        seed,
        work.tips().size(),
        work.attempts().size(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        injections.each(),
        lines(district, work, strangers));
  }

  private static void workUntil(AtomicBoolean isOver, Work work) {
    while (!isOver.get()) {
      work.reportAndHandle();
    }
  }

  /** All kinds in turn, in another order each time, while people go on getting answers. */
  private void strike(
      int number, Strikes strikes, List<Strike> kinds, Strangers strangers, Work work) {
    var random = new Random(seed);
    var order = new ArrayList<>(kinds);
    while (injections.all() < number) {
      Collections.shuffle(order, random);
      for (var strike : order) {
        awaitAnswers(work);
        System.out.printf("%6d  %s%n", injections.all(), strike.name());
        injections.count(strike.name());
        strike.blow().run();
        strikes.awaitWhole();
      }
      strangers.come();
    }
  }

  private static void awaitAnswers(Work work) {
    var before = work.attempts().size();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> work.attempts().size() >= before + ANSWERS_BETWEEN_STRIKES);
  }

  private static List<Reconciliation.Line> lines(
      District district, Work work, Strangers strangers) {
    var tips = work.tips();
    var untold = new ArrayDeque<>(tips);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> isTold(untold));
    var lines = new ArrayList<Reconciliation.Line>();
    lines.addAll(
        new Reconciliation(district, tips).lines(tips.stream().map(SentTip::caseId).toList()));
    lines.addAll(new HistoryCheck(work.attempts(), stored(district)).lines());
    lines.addAll(strangers.lines());
    return lines;
  }

  /** Whether every tracking page says closed; who is told is not asked again. */
  private static boolean isTold(Deque<SentTip> untold) {
    while (!untold.isEmpty() && untold.peek().status().equals("closed")) {
      untold.remove();
    }
    return untold.isEmpty();
  }

  private static List<Stored> stored(District district) {
    var sql =
        """
        select c.key || ' ' || c.case_id || ' ' || c.command || ' ' || c.version
          from case_command c join case_file f on f.id = c.case_id where f.district = '%s'"""
            .formatted(district.code());
    return district.platform().databases().column(ServiceName.CASES, sql).stream()
        .map(row -> row.split(" "))
        .map(row -> new Stored(row[0], row[1], row[2], Long.parseLong(row[3])))
        .toList();
  }
}
