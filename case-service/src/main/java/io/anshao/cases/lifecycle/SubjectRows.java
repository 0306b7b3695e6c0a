package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.Avoidance.Subjects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** Whom the tips of cases name, those of merged tips among them. */
final class SubjectRows {

  private static final String SELECT =
      """
      select c.id, x.kind, x.body
        from unnest(?::uuid[]) c(id)
        cross join lateral unnest(%s) home(id)
        join case_text x on x.case_id = home.id
       where x.kind in ('subject', 'uscc')"""
          .formatted(Homes.of("c.id"));

  /** A case that names nobody is not there. */
  Map<UUID, Subjects> of(Connection tx, Collection<UUID> cases) throws SQLException {
    var found = new HashMap<UUID, Subjects>();
    try (var select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("uuid", cases.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var subjects =
              found.computeIfAbsent(
                  rows.getObject(1, UUID.class),
                  _ -> new Subjects(new HashSet<>(), new HashSet<>()));
          var isCode = rows.getString(2).equals("uscc");
          (isCode ? subjects.usccs() : subjects.names()).add(rows.getString(3));
        }
      }
    }
    return found;
  }
}
