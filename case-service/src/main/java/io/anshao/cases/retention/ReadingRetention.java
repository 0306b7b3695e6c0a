package io.anshao.cases.retention;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.retention.RetentionView.RuleView;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.edge.token.StaffUser;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a district keeps, for who answers for it. */
final class ReadingRetention {

  /** Of holds, of requests and of erasures. */
  static final int MOST = 200;

  /** Cases that are hidden from a unit are hidden here as well. */
  static final String SEEN =
      " and not exists (select 1 from case_row w where w.id = f.id and w.hidden @> :own::text[])";

  private static final Duration SOON = Duration.ofDays(30);

  private final ReadingHolds holds;

  ReadingRetention(ReadingHolds holds) {
    this.holds = holds;
  }

  RetentionView of(DeskTransaction tx, String district, StaffUser user, Instant now)
      throws SQLException {
    var own = own(user);
    var owing =
        tx.sql()
            .sql("select count(*) from erasure_order where district = :district and owing <> '{}'")
            .param("district", district)
            .query(Long.class)
            .single();
    return new RetentionView(
        rules(tx, district, now),
        holds.holds(tx, district, own, now),
        holds.wishes(tx, district, own, user),
        ReadingOrders.of(tx, district, own),
        owing);
  }

  /** The unit from which some cases are hidden. */
  static String[] own(StaffUser user) {
    return new String[] {user.unit() == null ? "" : user.unit()};
  }

  private static List<RuleView> rules(DeskTransaction tx, String district, Instant now) {
    var rules = new ArrayList<RuleView>();
    for (var each : RuleRows.of(tx, district).entrySet()) {
      var kind = each.getKey();
      var rule = each.getValue();
      var due = kind.isOfCase() ? due(tx, district, kind, rule.days(), now) : Due.NONE;
      rules.add(
          new RuleView(
              kind.code(),
              kind.title(),
              kind.titleEn(),
              rule.version(),
              rule.days(),
              kind.least(),
              kind.basis(),
              kind.basisEn(),
              rule.why(),
              due.count(),
              due.next()));
    }
    return rules;
  }

  private record Due(long count, @Nullable LocalDate next) {

    static final Due NONE = new Due(0, null);
  }

  private static Due due(DeskTransaction tx, String district, Kept kind, int days, Instant now) {
    return tx.sql()
        .sql(
            """
            select count(*) filter (where over_at <= :soon::timestamptz), min(over_at) + :days * interval '1 day'
              from retention_case
             where district = :district and over_at is not null and not held and not :kind = any (ordered)""")
        .param("soon", now.plus(SOON).minus(Duration.ofDays(days)).toString())
        .param("days", days)
        .param("district", district)
        .param("kind", kind.code())
        .query(
            (row, n) -> {
              var next = row.getTimestamp(2);
              return new Due(
                  row.getLong(1), next == null ? null : Deadline.dateOf(next.toInstant()));
            })
        .single();
  }
}
