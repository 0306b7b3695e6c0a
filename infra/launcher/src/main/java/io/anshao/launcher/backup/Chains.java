package io.anshao.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Verifies the hash chain of every case inside the database, as case-service's README defines it.
 */
final class Chains {

  private static final String VERIFY =
      """
      with part as (
        select case_id, version, hash, previous_hash, recorded.before,
               sha256(int4send(20) || 'anshao/case-event/v1'::bytea || int4send(7) || 'SHA-256'::bytea
                   || int4send(16) || uuid_send(case_id) || int4send(8) || int8send(version)
                   || int4send(octet_length(previous_hash)) || previous_hash
                   || int4send(octet_length(bytes)) || bytes) as recomputed,
               row_number() over (partition by case_id order by version) as place
          from (select e.*, lag(hash) over (partition by case_id order by version) as before
                  from case_event e) recorded),
      broken as (
        select case_id from part
         where hash <> recomputed or version <> place
            or previous_hash <> coalesce(before, decode(repeat('00', 32), 'hex'))
        union
        select f.id from case_file f
         where not exists (select 1 from case_event e
                            where e.case_id = f.id and e.version = f.version and e.hash = f.head)
        union
        select e.case_id from case_event e
         where not exists (select 1 from case_file f where f.id = e.case_id and f.version >= e.version))
      select (select count(*) from case_file), (select count(*) from case_event), (select count(*) from broken)""";

  private Chains() {}

  /** How many cases and events there are, and how many cases whose chain does not hold. */
  record Verified(long cases, long events, long broken) {}

  static Verified verify(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0");
      try (var rows = statement.executeQuery(VERIFY)) {
        rows.next();
        return new Verified(rows.getLong(1), rows.getLong(2), rows.getLong(3));
      }
    }
  }
}
