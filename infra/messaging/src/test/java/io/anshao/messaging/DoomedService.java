package io.anshao.messaging;

import io.anshao.contracts.Topic;
import io.anshao.messaging.HookedDatabase.Point;
import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.lane.LaneSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A service in a process of its own that ends itself, without a word, where it is told to. */
final class DoomedService {

  static final int KILLED = 137;
  static final String READER = "reader";
  static final int ROWS = 100;

  /** Where it ends. */
  enum Doom {
    /** The rows are committed and read by the relay; nothing is sent. */
    BEFORE_PUBLISH(Point.COMMITTED, "outbox_unsent"),
    /** Kafka has committed; the rows still wait. */
    BEFORE_MARK(Point.STATEMENT, "delete from outbox_unsent"),
    /** An effect is committed; the offset is not. */
    BEFORE_OFFSET(Point.COMMITTED, "insert into effect");

    private final Point point;
    private final String fragment;

    Doom(Point point, String fragment) {
      this.point = point;
      this.fragment = fragment;
    }
  }

  private DoomedService() {}

  /** Starts it and waits for its end; what it had answered until then. */
  static List<Long> run(Bench bench, Doom doom) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedService.class.getName(),
                bench.database.url(),
                bench.database.username(),
                bench.database.password(),
                MessagingServers.brokers(),
                bench.service,
                doom.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var answered = new ArrayList<Long>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .filter(line -> line.startsWith("answered "))
          .forEach(line -> answered.add(Long.parseLong(line.substring("answered ".length()))));
    }
    if (process.waitFor() != KILLED) {
      throw new IllegalStateException("it ended with " + process.exitValue());
    }
    return answered;
  }

  public static void main(String[] args) {
    var doom = Doom.valueOf(args[5].toUpperCase(Locale.ROOT));
    var database =
        HookedDatabase.of(
            new Database(args[0], args[1], args[2]),
            (point, sql) -> {
              if (point == doom.point && sql.contains(doom.fragment)) {
                Runtime.getRuntime().halt(KILLED);
              }
            });
    var bench = new Bench(database, args[3], args[4]);
    if (doom == Doom.BEFORE_OFFSET) {
      bench.consumers(bench.recording(READER, Topic.PROGRESS)).start();
    } else {
      write(bench);
      bench.relay().start();
    }
  }

  private static void write(Bench bench) {
    var lanes = bench.lanes.lanes("doomed", LaneSettings.standard(), new RowAndRecord(bench));
    lanes.start();
    var calls = new ArrayList<CompletableFuture<Long>>();
    for (long id = 1; id <= ROWS; id++) {
      calls.add(lanes.submitNow(new Told(id, null)));
    }
    calls.forEach(call -> System.out.println("answered " + call.join()));
    System.out.flush();
  }
}
