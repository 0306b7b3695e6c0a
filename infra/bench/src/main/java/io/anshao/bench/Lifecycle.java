package io.anshao.bench;

import io.anshao.bench.peer.BareTransactions;
import io.anshao.bench.peer.BenchDatabase;
import io.anshao.bench.peer.FlowableCases;
import io.anshao.bench.peer.SameRows;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code lifecycle}: whole cases in a second, ten commands each over HTTP. Beside: Flowable in
 * process on the same server, ten tasks with three variables each, at its best number of threads;
 * and the database alone with the rows of the ten commands in ten transactions.
 */
final class Lifecycle {

  private static final List<Integer> THREADS = List.of(2, 4, 8, 16);

  private static final String COMMANDS =
      """
      select c.version || ' ' || c.command from case_command c where c.case_id = '%s' order by c.version""";

  private static final String REGISTERED =
      """
      select max(version) from case_event where case_id = '%1$s'
         and recorded_at < (select min(at) from case_command where case_id = '%1$s')""";

  private final Platform platform;
  private final Size size;
  private final Measured result = Measured.nothing();

  Lifecycle(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var work = new CaseWork(platform, size.connections);
    work.handle(Math.max(1, size.cases / 3));
    var processors = ProcessorTime.of(platform);
    var perSecond = work.handle(size.cases);
    processors.tell("whole cases", result);
    work.reconcile(result);
    var bare = BareTransactions.on(Servers.of(platform, ServiceName.CASES));
    var figure = Figure.of("whole cases", perSecond, "/s");
    result.add(
        figure
            .above(bare.name() + ", ten transactions", bare(bare, work))
            .beside("Flowable 8 in process", flowable())
            .atLeastTimes(10));
    return result;
  }

  /** At its best number of threads. */
  private double flowable() {
    try (var database = new BenchDatabase(Servers.of(platform, ServiceName.CASES));
        var flowable = new FlowableCases(database.server())) {
      flowable.casesPerSecond(8, Duration.ofSeconds(size.warm));
      var best = 0.0;
      var tries = size == Size.CHECK ? List.of(2) : THREADS;
      for (var threads : tries) {
        var some = Duration.ofSeconds(Math.max(1, size.seconds / tries.size()));
        var rate = flowable.casesPerSecond(threads, some);
        result.add(Figure.of("Flowable by %d threads".formatted(threads), rate, "/s"));
        best = Math.max(best, rate);
      }
      result.claimEqual(
          "values of Flowable's cases",
          flowable.ended() * FlowableCases.valuesOfCase(),
          "values in its history",
          flowable.values());
      return best;
    }
  }

  private double bare(BareTransactions database, CaseWork work) {
    try (var connection = platform.databases().of(ServiceName.CASES)) {
      var tables =
          List.of("case_file", "case_event", "case_text", "case_command", "case_row", "outbox");
      var rows = new SameRows(connection, tables);
      var id =
          platform
              .databases()
              .column(
                  ServiceName.CASES,
                  "select id from case_file where stage = 'closed' and district = '%s' limit 1"
                      .formatted(work.district().code()))
              .getFirst();
      commandsOf(id, rows);
      var perSecond =
          database.roundsPerSecond(
              rows.transactions(), size.connections, Duration.ofSeconds(size.seconds));
      result.claim(
          "%s wrote %,d cases with %,d events"
              .formatted(database.name(), rows.count("case_file"), rows.count("case_event")),
          rows.count("case_command") == rows.count("case_file") * rows.transactions().size());
      rows.drop();
      return perSecond;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What each command wrote. The first makes the rows that the others change. */
  private void commandsOf(String id, SameRows rows) throws SQLException {
    var registered = number(REGISTERED.formatted(id));
    var before = registered;
    var number = Map.of("id", SameRows.ID, "number", "'N' || :r::text");
    for (var command : platform.databases().column(ServiceName.CASES, COMMANDS.formatted(id))) {
      var version = Long.parseLong(command.substring(0, command.indexOf(' ')));
      var events =
          "case_id = '%s' and version > %d and version <= %d".formatted(id, before, version);
      rows.begin();
      if (before == registered) {
        rows.copy("case_file", "id = '%s'".formatted(id), number);
        rows.copy("case_row", "id = '%s'".formatted(id), number);
      } else {
        rows.rewrite("case_file", "id = '%s'".formatted(id), number, SameRows.ID);
        rows.rewrite("case_row", "id = '%s'".formatted(id), number, SameRows.ID);
      }
      rows.copy("case_event", events, Map.of("case_id", SameRows.ID))
          .copy("case_text", events, Map.of("case_id", SameRows.ID, "id", SameRows.OTHER_ID))
          .copy(
              "case_command",
              "case_id = '%s' and version = %d".formatted(id, version),
              Map.of("case_id", SameRows.ID, "key", SameRows.OTHER_ID))
          .copy("outbox", told(id, version), Map.of("key", "gen_random_uuid()::text"));
      before = version;
    }
  }

  private long number(String sql) {
    return Long.parseLong(platform.databases().column(ServiceName.CASES, sql).getFirst());
  }

  /** What the transaction of that command told others about the case. */
  private static String told(String id, long version) {
    return """
        created_at = (select at from case_command where case_id = '%1$s' and version = %2$d)
        and (key = '%1$s' or key in (select tip_id::text from case_tip where case_id = '%1$s')
             or position(convert_to('%1$s', 'UTF8') in payload) > 0)"""
        .formatted(id, version);
  }
}
