package io.anshao.bench;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/**
 * Whole cases of a district of its own, from registered to closed in ten commands, many people at
 * once; afterwards what was answered is compared with what is there.
 */
final class CaseWork {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** So many chains are verified, from the first case to the last at equal distances. */
  private static final int CHAINS = 20;

  /** Copies have a hyphen in their numbers. */
  static final String ITS_OWN = "position('-' in number) = 0";

  private final Platform platform;
  private final District district;
  private final int connections;
  private long handled;

  /**
   * @param connections at once
   */
  CaseWork(Platform platform, int connections) {
    this.platform = platform;
    this.connections = connections;
    this.district = District.make(platform, platform.administrator());
  }

  District district() {
    return district;
  }

  /** Cases in a second, as they are handled through these instances of case-service. */
  double handle(int cases, List<String> bases) {
    register(cases);
    var commands = TenCommands.of(district);
    var waiting = new ConcurrentLinkedQueue<>(commands.cases());
    var began = System.nanoTime();
    Crew.each(
        connections,
        at -> {
          try (var line = new HttpLine(bases.get(at % bases.size()))) {
            for (var id = waiting.poll(); id != null; id = waiting.poll()) {
              commands.handle(line, id);
            }
          }
          return at;
        });
    handled += commands.cases().size();
    return commands.cases().size() / ((System.nanoTime() - began) / 1e9);
  }

  /** Through the platform's own instance. */
  double handle(int cases) {
    return handle(cases, List.of(platform.cases().base()));
  }

  /** So many cases more are there, and nobody does anything about them yet. */
  void register(int cases) {
    new TipSenders(platform, district.code()).send(connections, cases);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> number("case_file where stage = 'registered' and " + ITS_OWN) >= cases);
  }

  /** How many rows of the district there are. */
  private long number(String of) {
    var sql = "select count(*) from %s and district = '%s'".formatted(of, district.code());
    return Long.parseLong(platform.databases().column(ServiceName.CASES, sql).getFirst());
  }

  /** Compares what was answered with what is there. */
  void reconcile(Measured result) {
    result.claimEqual(
        "cases answered to be closed",
        handled,
        "closed ones",
        number("case_file where stage = 'closed' and " + ITS_OWN));
    result.claimEqual(
        "commands answered",
        handled * 10,
        "commands stored",
        number(
            "(select f.district from case_command c join case_file f on f.id = c.case_id) c where true"));
    result.claimEqual(
        "cases whose log has a gap or a surplus",
        number(
            """
            (select f.district, f.version, count(*) as n, max(e.version) as last
               from case_file f join case_event e on e.case_id = f.id
              group by f.id) c where not (c.n = c.version and c.last = c.version)"""),
        "none",
        0);
    result.claimEqual(
        "keys whose records have a gap",
        number(
            """
            (select district, count(*) as n, max(seq) as last from outbox
              where topic in ('anshao.cases.v1', 'anshao.progress.v1') group by district, topic, key) o
             where o.n <> o.last"""),
        "none",
        0);
    var sample = sample();
    var verified = sample.stream().filter(this::isVerified).count();
    result.claimEqual("chains looked at", sample.size(), "chains that hold", verified);
  }

  private List<String> sample() {
    var sql =
        """
        select id from (select id, row_number() over (order by id) as n, count(*) over () as of_these
                          from case_file where district = '%s' and %s) f
         where n %% greatest(1, of_these / %d) = 0 limit %d"""
            .formatted(district.code(), ITS_OWN, CHAINS, CHAINS);
    return platform.databases().column(ServiceName.CASES, sql);
  }

  private boolean isVerified(String id) {
    var reply = district.triager().get("/api/v1/cases/" + id + "/verify").expect(200);
    return reply.json().get("ok").asBoolean();
  }
}
