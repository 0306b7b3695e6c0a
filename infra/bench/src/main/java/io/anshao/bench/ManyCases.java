package io.anshao.bench;

import io.anshao.scenarios.Databases;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Still;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Many copies of a district's own cases, by its database: nine in ten of those that nothing waits
 * for, as in a register of years. Each has a number, a moment and the name of a firm of its own;
 * its words and its log are those of the case it was copied from. So the continuous check of logs
 * would find a fault in each copy: it stands still until this is closed.
 */
final class ManyCases implements AutoCloseable {

  /** So many firms: each is in a few hundred of a million cases. */
  private static final int FIRMS = 4000;

  private static final int AT_ONCE = 200_000;

  /** What the integrity check of case-service holds while it runs. */
  private static final String CHECK = "x'616E7368616F69'::bigint";

  private static final String STOP_CHECK =
      """
      select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and granted and pid <> pg_backend_pid()
         and (classid::bigint << 32 | objid::bigint) = %s"""
          .formatted(CHECK);

  /** Foreign keys hold for copies of what they held for. */
  private static final List<String> IN_A_HURRY =
      List.of(
          "set maintenance_work_mem = '1GB'",
          "set session_replication_role = replica",
          "set synchronous_commit = off",
          "alter system set max_wal_size = '8GB'",
          "select pg_reload_conf()");

  private static final List<String> AT_EASE =
      List.of("alter system reset max_wal_size", "select pg_reload_conf()");

  private static final String SOURCES =
      """
      create temporary table source as
        select id, isfinite(due_at) as open, row_number() over w - 1 as place, count(*) over w2 as of_these
          from case_row where district = '%s' and position('-' in number) = 0
        window w as (partition by isfinite(due_at) order by id), w2 as (partition by isfinite(due_at))""";

  /** The open ones of late, the others over three years. */
  private static final String COPIES =
      """
      drop table if exists copy;
      create temporary table copy as
        select n, s.id as source, gen_random_uuid() as id,
               random() * (case when s.open then interval '10 days' else interval '1095 days' end) as ago,
               chr(19968 + n %% %3$d %% 63) || chr(20968 + n %% %3$d / 63) as firm
          from generate_series(%1$d, %2$d) n
          join source s on s.open = (n %% 10 = 0) and s.place = (n / 10 + n) %% s.of_these;
      analyze copy""";

  private static final List<CopiedTable> TABLES =
      List.of(
          new CopiedTable("case_file", "id", "true")
              .with("number", "t.number || '-' || c.n")
              .with("registered_at", "t.registered_at - c.ago"),
          new CopiedTable("case_track", "case_id", "true"),
          new CopiedTable("case_clock", "case_id", "t.stopped_at is null")
              .with("due_at", "t.due_at - c.ago"),
          new CopiedTable("case_row", "id", "true")
              .with("number", "t.number || '-' || c.n")
              .with("registered_at", "t.registered_at - c.ago")
              .with("due_at", "t.due_at - c.ago")
              .with("warn_at", "t.warn_at - c.ago")
              .with("words", "t.words || ' ' || c.firm")
              .with("grams", "t.grams || array[left(c.firm, 1), right(c.firm, 1), c.firm]"));

  private static final String SIGHT =
      """
      insert into case_sight (unit, id, step, burn, due_at, registered_at)
        select u.unit, r.id, r.step, r.burn, r.due_at, r.registered_at
          from case_row r join copy c on c.id = r.id, unnest(r.sight) u(unit)""";

  private static final String INDEXES =
      """
      select i.indexdef || ';' || i.indexname from pg_indexes i
       where i.tablename in ('case_file', 'case_track', 'case_clock', 'case_row', 'case_sight')
         and not exists (select 1 from pg_constraint k where k.conname = i.indexname)""";

  private static final String ANALYZE =
      "vacuum (analyze) case_file, case_track, case_clock, case_row, case_sight";

  private final Platform platform;
  private final Databases databases;
  private final String district;
  private final Connection check;

  ManyCases(Platform platform, String district) {
    this.platform = platform;
    this.databases = platform.databases();
    this.district = district;
    try {
      check = databases.of(ServiceName.CASES);
      execute(check, STOP_CHECK, "select pg_advisory_lock(%s)".formatted(CHECK));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes as many copies as are missing. */
  void fillTo(int cases) {
    var there = count();
    if (there >= cases) {
      return;
    }
    try (var connection = databases.of(ServiceName.CASES);
        var _ = Still.betweenTransactions(platform, ServiceName.CASES)) {
      execute(connection, IN_A_HURRY.toArray(String[]::new));
      execute(connection, SOURCES.formatted(district));
      var indexes = databases.column(ServiceName.CASES, INDEXES);
      for (var each : indexes) {
        execute(connection, "drop index " + each.substring(each.lastIndexOf(';') + 1));
      }
      try {
        for (var from = there; from < cases; from += AT_ONCE) {
          var to = Math.min(from + AT_ONCE, cases) - 1;
          copy(connection, from, to);
          System.out.println(to + 1 + " cases");
        }
      } finally {
        for (var each : indexes) {
          execute(connection, each.substring(0, each.lastIndexOf(';')));
        }
        execute(connection, AT_EASE.toArray(String[]::new));
      }
      execute(connection, ANALYZE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Connection connection, int from, int to) throws SQLException {
    execute(connection, COPIES.formatted(from, to, FIRMS));
    for (var table : TABLES) {
      execute(connection, table.insert(connection));
    }
    execute(connection, SIGHT);
  }

  private static void execute(Connection connection, String... all) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : all) {
        statement.execute(sql);
      }
    }
  }

  int count() {
    return Integer.parseInt(
        databases
            .column(
                ServiceName.CASES,
                "select count(*) from case_row where district = '%s'".formatted(district))
            .getFirst());
  }

  /** The name of a firm that some copies have. */
  static String aFirm() {
    return Character.toString(19968 + 17) + Character.toString(20968 + 5);
  }

  /** Lets the check of logs go on. */
  @Override
  public void close() {
    try {
      check.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
