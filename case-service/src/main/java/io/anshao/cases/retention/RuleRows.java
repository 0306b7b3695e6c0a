package io.anshao.cases.retention;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.retention.domain.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long what is kept, as districts set it. */
final class RuleRows {

  private RuleRows() {}

  /**
   * The rule of one kind.
   *
   * @param version 0 where the district never said anything
   * @param why in the words of who changed it
   */
  record Rule(int version, int days, @Nullable String why) {}

  static Map<Kept, Rule> of(DeskTransaction tx, String district) {
    var rules = new EnumMap<Kept, Rule>(Kept.class);
    for (var kind : Kept.values()) {
      rules.put(kind, new Rule(0, kind.days(), null));
    }
    tx.sql()
        .sql(
            """
            select distinct on (kind) kind, version, days, basis from retention_rule
             where district = :district order by kind, version desc""")
        .param("district", district)
        .query(
            row -> {
              rules.put(
                  Kept.ofCode(row.getString("kind")).orElseThrow(),
                  new Rule(row.getInt("version"), row.getInt("days"), row.getString("basis")));
            });
    return rules;
  }

  static int days(Connection tx, String district, Kept kind) throws SQLException {
    return of(DeskTransaction.on(tx), district).get(kind).days();
  }

  /** False when somebody else changed it meanwhile. */
  static boolean put(DeskTransaction tx, String district, Kept kind, Rule rule, UUID by) {
    return tx.sql()
            .sql(
                """
                insert into retention_rule (district, kind, version, days, basis, changed_by)
                values (:district, :kind, :version, :days, :basis, :by)
                on conflict do nothing""")
            .param("district", district)
            .param("kind", kind.code())
            .param("version", rule.version())
            .param("days", rule.days())
            .param("basis", rule.why())
            .param("by", by)
            .update()
        > 0;
  }
}
