package io.anshao.bench;

import io.anshao.bench.TipSenders.Sent;
import io.anshao.bench.peer.BareTransactions;
import io.anshao.bench.peer.SameRows;
import io.anshao.scenarios.Databases;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Still;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * {@code intake}: tips that are accepted in a second over HTTP, each answered after its commit:
 * while the other services work the tips off, and while these stand still. Beside: the database
 * alone, with the rows of a tip and a commit for each.
 */
final class Intake {

  private static final int ONE_IN_FOUR = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final String CASES = "select count(*) from case_tip where district = '%s'";

  private final Platform platform;
  private final Size size;
  private final Measured result = Measured.nothing();

  Intake(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var district = District.make(platform, platform.administrator());
    var senders = new TipSenders(platform, district.code());
    var sent = new ArrayList<>(senders.send(1, 1).ids());
    var bare = bare(sent.getFirst());
    sent.addAll(senders.send(size.connections, Duration.ofSeconds(size.warm), 0).ids());

    var together = ProcessorTime.of(platform);
    var all = senders.send(size.connections, Duration.ofSeconds(size.seconds), 0);
    together.tell("all services at work", result);
    add("all services at work: tips accepted", all, bare);
    var photos = senders.send(size.connections, Duration.ofSeconds(size.seconds), ONE_IN_FOUR);
    result.add(
        Figure.of("1 photograph in 4: tips accepted", photos.perSecond(), "/s")
            .beside(bare.name(), bare.perSecond()));
    result.add("1 photograph in 4: answer", Spread.of(photos.times()));
    sent.addAll(all.ids());
    sent.addAll(photos.ids());
    var behind = sent.size() - cases(district);
    var began = System.nanoTime();
    awaitCases(district, sent.size());
    result.add(
        Figure.of("afterwards: cases opened", behind / ((System.nanoTime() - began) / 1e9), "/s"));

    // what piles up has to be worked off before anything can be counted
    var half = Duration.ofSeconds(Math.max(1, size.seconds / 2));
    Sent alone;
    try (var _ = Still.of(platform, "cases", "notify")) {
      var processors = ProcessorTime.of(platform);
      alone = senders.send(size.connections, half, 0);
      processors.tell("the others stand still", result);
    }
    add("the others stand still: tips accepted", alone, bare);
    sent.addAll(alone.ids());
    awaitCases(district, sent.size());
    reconcile(district, sent);
    return result;
  }

  private void add(String name, Sent sent, Bare bare) {
    var spread = Spread.of(sent.times());
    result.add(
        Figure.of(name, sent.perSecond(), "/s")
            .beside(bare.name(), bare.perSecond())
            .atLeastTimes(2));
    var answer = name.replace("tips accepted", "answer");
    result.add(Figure.of(answer + " p50", spread.percentile(50), "ms"));
    result.add(Figure.of(answer + " p99", spread.percentile(99), "ms").atMost(25));
  }

  /** What the database does alone. */
  private record Bare(String name, double perSecond) {}

  private Bare bare(String tip) {
    var database = BareTransactions.on(Servers.of(platform, ServiceName.INTAKE));
    try (var connection = platform.databases().of(ServiceName.INTAKE)) {
      var rows = new SameRows(connection, List.of("tip", "idempotency_key", "outbox"));
      rows.begin()
          .copy(
              "idempotency_key",
              "tip_id = '%s'".formatted(tip),
              Map.of(
                  "key_hash",
                  "md5(:r::text) || md5((:r::bigint + 1)::text)",
                  "tip_id",
                  SameRows.ID))
          .copy(
              "tip",
              "id = '%s'".formatted(tip),
              Map.of("id", SameRows.ID, "number", "'JB' || :r::text"))
          .copy("outbox", "key = '%s'".formatted(tip), Map.of("key", SameRows.ID + "::text"));
      var perSecond =
          database.roundsPerSecond(
              rows.transactions(), size.connections, Duration.ofSeconds(size.seconds));
      result.claim(
          "%s wrote %,d tips with their rows".formatted(database.name(), rows.count("tip")),
          rows.count("tip") == rows.count("outbox") && rows.count("tip") > 0);
      rows.drop();
      return new Bare(database.name(), perSecond);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long cases(District district) {
    return number(platform.databases(), CASES.formatted(district.code()));
  }

  private static long number(Databases databases, String sql) {
    return Long.parseLong(databases.column(ServiceName.CASES, sql).getFirst());
  }

  private void awaitCases(District district, int number) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> cases(district) >= number);
  }

  private void reconcile(District district, List<String> answered) {
    var different = new HashSet<>(answered);
    var stored = new HashSet<>(district.storedTips());
    result.claimEqual("tips answered", answered.size(), "different ones", different.size());
    result.claim(
        "tips answered %,d = tips stored %,d".formatted(different.size(), stored.size()),
        different.equals(stored));
    var ofCases =
        new HashSet<>(
            platform
                .databases()
                .column(
                    ServiceName.CASES,
                    "select tip_id from case_tip where district = '%s'"
                        .formatted(district.code())));
    result.claim(
        "tips stored %,d = tips of cases %,d".formatted(stored.size(), ofCases.size()),
        stored.equals(ofCases));
  }
}
