package io.anshao.bench;

import io.anshao.scenarios.Databases;
import io.anshao.scenarios.ServiceName;
import java.sql.SQLException;

/** The cases of one district, by the database: many copies of one, and how far they climbed. */
final class LateCases {

  /** Every row of the one case again under each new id; its words are shared. */
  private static final String MULTIPLY =
      """
      create temporary table copy as
        select n, gen_random_uuid() as id, timestamptz '2021-10-08' + n * interval '10 seconds' as at
          from generate_series(1, %1$d) n;
      create temporary table first as select id from case_file where district = '%2$s';
      insert into case_file
        select (jsonb_populate_record(f, jsonb_build_object('id', c.id, 'number', f.number || '-' || c.n))).*
          from case_file f, copy c where f.id = (select id from first);
      insert into case_track
        select (jsonb_populate_record(t, jsonb_build_object('case_id', c.id))).*
          from case_track t, copy c where t.case_id = (select id from first);
      insert into case_clock
        select (jsonb_populate_record(k, jsonb_build_object('case_id', c.id))).*
          from case_clock k, copy c where k.case_id = (select id from first);
      insert into case_row
        select (jsonb_populate_record(r, jsonb_build_object('id', c.id, 'number', r.number || '-' || c.n))).*
          from case_row r, copy c where r.id = (select id from first);
      insert into escalation_due
        select (jsonb_populate_record(e, jsonb_build_object('case_id', c.id, 'at', c.at))).*
          from escalation_due e, copy c where e.case_id = (select id from first);
      delete from escalation_due where case_id = (select id from first);
      analyze case_file, case_track, case_clock, case_row, escalation_due""";

  private static final String BARE = "update case_file set version = version where district = '%s'";

  private static final String LEFT = "select count(*) from escalation_due where district = '%s'";

  private static final String CLIMBED =
      "from case_event where district = '%s' and track = 'escalation'";

  /** By how many each was overtaken: its place among the due against its place among the done. */
  private static final String OVERTAKEN =
      """
      select count(*) from (
        select rank() over (order by recorded_at) - row_number() over (order by number_of_copy) as behind
          from (select e.recorded_at, split_part(f.number, '-', 2)::int as number_of_copy
                  from case_event e join case_file f on f.id = e.case_id
                 where e.district = '%s' and e.event = 'reminded') done) ranked
       where behind > %d""";

  private final Databases databases;
  private final String district;

  LateCases(Databases databases, String district) {
    this.databases = databases;
    this.district = district;
  }

  /** Makes many of the district's one case. Each becomes due at a moment of its own. */
  void multiply(int times) {
    execute(MULTIPLY.formatted(times, district));
  }

  /** What the bare database needs to touch each of the cases, in one statement. */
  double secondsOfOneStatement() {
    var began = System.nanoTime();
    execute(BARE.formatted(district));
    return (System.nanoTime() - began) / 1e9;
  }

  /** How many have a rung before them. */
  long left() {
    return number(LEFT.formatted(district));
  }

  long rungs() {
    return number("select count(*) " + CLIMBED.formatted(district));
  }

  long differentRungs() {
    return number("select count(distinct (case_id, event)) " + CLIMBED.formatted(district));
  }

  long overtakenByMoreThan(int others) {
    return number(OVERTAKEN.formatted(district, others));
  }

  private long number(String sql) {
    return Long.parseLong(databases.column(ServiceName.CASES, sql).getFirst());
  }

  private void execute(String sql) {
    try (var connection = databases.of(ServiceName.CASES);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
