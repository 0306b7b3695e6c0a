package io.anshao.bench;

import io.anshao.scenarios.Databases;
import io.anshao.scenarios.ServiceName;
import java.sql.SQLException;
import java.util.List;

/**
 * Many copies of a district's own cases, by its database: nine in ten of those that nothing waits
 * for, as in a register of years. Each has a number, a moment and the name of a firm of its own;
 * its words and its log are those of the case it was copied from.
 */
final class ManyCases {

  /** So many firms: each is in a few hundred of a million cases. */
  private static final int FIRMS = 4000;

  private static final int AT_ONCE = 200_000;

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

  private static final List<String> MULTIPLY =
      List.of(
          """
          insert into case_file
            select (jsonb_populate_record(f, jsonb_build_object('id', c.id, 'number', f.number || '-' || c.n,
                      'registered_at', f.registered_at - c.ago))).*
              from case_file f join copy c on c.source = f.id""",
          """
          insert into case_track
            select (jsonb_populate_record(t, jsonb_build_object('case_id', c.id))).*
              from case_track t join copy c on c.source = t.case_id""",
          """
          insert into case_clock
            select (jsonb_populate_record(k, jsonb_build_object('case_id', c.id, 'due_at', k.due_at - c.ago))).*
              from case_clock k join copy c on c.source = k.case_id where k.stopped_at is null""",
          """
          insert into case_row
            select (jsonb_populate_record(r, jsonb_build_object('id', c.id, 'number', r.number || '-' || c.n,
                      'registered_at', r.registered_at - c.ago, 'due_at', r.due_at - c.ago,
                      'warn_at', r.warn_at - c.ago, 'words', r.words || ' ' || c.firm,
                      'grams', r.grams || array[left(c.firm, 1), right(c.firm, 1), c.firm]))).*
              from case_row r join copy c on c.source = r.id""",
          """
          insert into case_sight (unit, id, step, burn, due_at, registered_at)
            select u.unit, r.id, r.step, r.burn, r.due_at, r.registered_at
              from case_row r join copy c on c.id = r.id, unnest(r.sight) u(unit)""");

  private static final String INDEXES =
      """
      select i.indexdef || ';' || i.indexname from pg_indexes i
       where i.tablename in ('case_row', 'case_sight')
         and not exists (select 1 from pg_constraint k where k.conname = i.indexname)""";

  private static final String ANALYZE =
      "vacuum (analyze) case_file, case_track, case_clock, case_row, case_sight";

  private final Databases databases;
  private final String district;

  ManyCases(Databases databases, String district) {
    this.databases = databases;
    this.district = district;
  }

  /** Makes as many copies as are missing. */
  void fillTo(int cases) {
    var there = count();
    if (there >= cases) {
      return;
    }
    try (var connection = databases.of(ServiceName.CASES);
        var statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute(SOURCES.formatted(district));
      var indexes = databases.column(ServiceName.CASES, INDEXES);
      for (var each : indexes) {
        statement.execute("drop index " + each.substring(each.lastIndexOf(';') + 1));
      }
      try {
        for (var from = there; from < cases; from += AT_ONCE) {
          var to = Math.min(from + AT_ONCE, cases) - 1;
          statement.execute(COPIES.formatted(from, to, FIRMS));
          for (var sql : MULTIPLY) {
            statement.execute(sql);
          }
          System.out.println(to + 1 + " cases");
        }
      } finally {
        for (var each : indexes) {
          statement.execute(each.substring(0, each.lastIndexOf(';')));
        }
      }
      statement.execute(ANALYZE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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
}
