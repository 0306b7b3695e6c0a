package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Labelled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people accepted, with the words of the tip where these are not erased. */
final class LabelRows {

  private static final String COUNT =
      """
      select e.district, count(distinct e.case_id) from case_event e
       where e.event = 'accepted'
         and exists (select from case_text x where x.case_id = e.case_id and x.kind = 'description')
       group by e.district""";

  private static final String LATEST =
      """
      select x.body, a.hazard_type
        from (select distinct on (case_id) case_id, at,
                     convert_from(bytes, 'UTF8')::jsonb #>> '{data,hazardType}' as hazard_type
                from case_event where event = 'accepted' and district = ?
               order by case_id, version desc) a
        join lateral (select body from case_text t
                       where t.case_id = a.case_id and t.kind = 'description'
                       order by t.version limit 1) x on true
       order by a.at desc, a.case_id limit ?""";

  private LabelRows() {}

  /** Cases to learn from, by district. */
  static Map<String, Long> counts(Connection tx) throws SQLException {
    var counts = new HashMap<String, Long>();
    try (var select = tx.prepareStatement(COUNT);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  /** Those that were accepted last, the latest first. */
  static List<Labelled> latest(Connection tx, String district, int limit) throws SQLException {
    try (var select = tx.prepareStatement(LATEST)) {
      select.setString(1, district);
      select.setInt(2, limit);
      var latest = new ArrayList<Labelled>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          latest.add(new Labelled(rows.getString(1), rows.getString(2)));
        }
      }
      return latest;
    }
  }
}
