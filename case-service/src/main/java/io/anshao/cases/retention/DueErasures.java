package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.DistrictTimes;
import io.anshao.cases.retention.domain.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of which cases what has had its time, by the rules of their districts. */
final class DueErasures {

  /** Where a district says nothing, what the law suggests. */
  static final String STANDARD =
      Stream.of(Kept.values())
          .map(each -> "('%s', %d)".formatted(each.code(), each.days()))
          .collect(Collectors.joining(", "));

  /**
   * What waits in the dead-letter queue is settled before its words go, and what the case of a tip
   * holds is held wherever the tip is now.
   */
  private static final String FREE =
      """
      not r.held
         and not exists (select 1 from case_tip t join retention_case h on h.case_id = t.home_id
                          where t.case_id = r.case_id and h.held)
         and not exists (select 1 from case_tip t join parked p on p.key = t.tip_id::text
                          where t.case_id = r.case_id)""";

  private static final String DUE =
      """
      select r.case_id, array_agg(rule.kind)
        from (select d.district, d.now, k.kind,
                     coalesce((select v.days from retention_rule v
                                where v.district = d.district and v.kind = k.kind
                                order by v.version desc limit 1), k.days) as days
                from unnest(?::text[], ?::timestamptz[]) as d(district, now)
               cross join (values %s) as k(kind, days)
               where k.kind <> 'access') rule
        join retention_case r
          on r.district = rule.district and cardinality(r.ordered) < 4
         and r.over_at is not null and r.over_at <= rule.now - rule.days * interval '1 day'
       where not rule.kind = any (r.ordered) and r.case_id > ? and %s
       group by r.case_id order by r.case_id limit ?"""
          .formatted(STANDARD, FREE);

  private static final String AGREED =
      "select r.case_id from retention_case r where r.agreed and %s order by r.case_id limit ?"
          .formatted(FREE);

  private DueErasures() {}

  /**
   * Cases and what of them is due, at most so many.
   *
   * @param after the last case that was looked at before
   */
  static SequencedMap<UUID, Set<Kept>> find(
      Connection tx, DistrictTimes times, UUID after, int atMost) throws SQLException {
    var found = new LinkedHashMap<UUID, Set<Kept>>();
    try (var select = tx.prepareStatement(DUE)) {
      times.bind(select);
      select.setObject(3, after);
      select.setInt(4, atMost);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), kinds(rows.getArray(2)));
        }
      }
    }
    return found;
  }

  /** Cases of which something is to be forgotten because somebody asked and another agreed. */
  static List<UUID> agreed(Connection tx, int atMost) throws SQLException {
    var found = new ArrayList<UUID>();
    try (var select = tx.prepareStatement(AGREED)) {
      select.setInt(1, atMost);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  static Set<Kept> kinds(java.sql.Array codes) throws SQLException {
    var kinds = EnumSet.noneOf(Kept.class);
    Arrays.stream((String[]) codes.getArray())
        .forEach(code -> kinds.add(Kept.ofCode(code).orElseThrow()));
    return kinds;
  }

  /** Nothing more of these kinds is looked for in the case. */
  static void ordered(Connection tx, UUID caseId, List<Kept> kinds) throws SQLException {
    try (var update =
        tx.prepareStatement(
            """
            update retention_case
               set ordered = array(select distinct unnest(ordered || ?::text[]))
             where case_id = ?""")) {
      update.setArray(1, tx.createArrayOf("text", kinds.stream().map(Kept::code).toArray()));
      update.setObject(2, caseId);
      update.executeUpdate();
    }
  }
}
