package io.anshao.cases.retention;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retention.RetentionView.HoldView;
import io.anshao.cases.retention.RetentionView.KeeperView;
import io.anshao.cases.retention.RetentionView.OrderView;
import io.anshao.cases.retention.RetentionView.RuleView;
import io.anshao.cases.retention.domain.Keeper;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionState.Hold;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a district keeps, for who answers for it. */
final class ReadingRetention {

  private static final int MOST = 200;
  private static final Duration SOON = Duration.ofDays(30);

  /** Cases that are hidden from a unit are hidden here as well. */
  private static final String SEEN =
      " and not exists (select 1 from case_row w where w.id = f.id and w.hidden @> :own::text[])";

  private final CaseLedger ledger;
  private final Staff staff;

  ReadingRetention(CaseLedger ledger, Staff staff) {
    this.ledger = ledger;
    this.staff = staff;
  }

  RetentionView of(DeskTransaction tx, String district, @Nullable String unit, Instant now)
      throws SQLException {
    var own = new String[] {unit == null ? "" : unit};
    var owing =
        tx.sql()
            .sql("select count(*) from erasure_order where district = :district and owing <> '{}'")
            .param("district", district)
            .query(Long.class)
            .single();
    return new RetentionView(
        rules(tx, district, now), holds(tx, district, own, now), orders(tx, district, own), owing);
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
                  row.getLong(1),
                  next == null
                      ? null
                      : io.anshao.cases.clock.domain.Deadline.dateOf(next.toInstant()));
            })
        .single();
  }

  private record Held(UUID id, String number, long overdue) {}

  private List<HoldView> holds(DeskTransaction tx, String district, String[] own, Instant now)
      throws SQLException {
    var rules = RuleRows.of(tx, district);
    var held =
        tx.sql()
            .sql(
                """
                select f.id, f.number, r.over_at from retention_case r join case_file f on f.id = r.case_id
                 where r.district = :district and r.held"""
                    + SEEN
                    + " order by f.number limit "
                    + MOST)
            .param("district", district)
            .param("own", own)
            .query(
                (row, n) -> {
                  var over = row.getTimestamp("over_at");
                  var overdue =
                      rules.entrySet().stream()
                          .filter(rule -> rule.getKey().isOfCase() && over != null)
                          .filter(
                              rule ->
                                  !over.toInstant()
                                      .plus(Duration.ofDays(rule.getValue().days()))
                                      .isAfter(now))
                          .count();
                  return new Held(
                      row.getObject("id", UUID.class), row.getString("number"), overdue);
                })
            .list();
    var files = ledger.find(tx.connection(), held.stream().map(Held::id).toList());
    var words = words(tx, files);
    return held.stream()
        .flatMap(
            each ->
                RetentionCases.stateOf(files.get(each.id())).hold().stream()
                    .map(hold -> view(each, hold, words)))
        .toList();
  }

  private static Map<UUID, String> words(DeskTransaction tx, Map<UUID, CaseFile> files)
      throws SQLException {
    var texts =
        files.values().stream()
            .flatMap(file -> RetentionCases.stateOf(file).hold().stream())
            .flatMap(
                hold ->
                    Stream.concat(
                        Stream.of(hold.reason()), hold.release().stream().map(r -> r.reason())))
            .map(Text::id)
            .toList();
    return new TextRows().find(tx.connection(), texts);
  }

  private HoldView view(Held held, Hold hold, Map<UUID, String> words) {
    return new HoldView(
        held.id(),
        held.number(),
        hold.at(),
        name(hold.by()),
        words.get(hold.reason().id()),
        hold.release().map(release -> name(release.by())).orElse(null),
        hold.release().map(release -> words.get(release.reason().id())).orElse(null),
        held.overdue());
  }

  private @Nullable String name(UUID person) {
    return staff.find(person).map(Staff.Member::name).orElse(null);
  }

  private record Done(
      Instant at, @Nullable Integer rows, @Nullable Integer pictures, @Nullable Integer kept) {}

  private static List<OrderView> orders(DeskTransaction tx, String district, String[] own) {
    var done = new HashMap<UUID, Map<String, Done>>();
    tx.sql()
        .sql(
            """
            select d.* from erasure_done d join erasure_order o on o.id = d.order_id
             where o.district = :district order by o.at desc limit %d"""
                .formatted(3 * MOST))
        .param("district", district)
        .query(
            row -> {
              done.computeIfAbsent(row.getObject("order_id", UUID.class), _ -> new HashMap<>())
                  .put(
                      row.getString("keeper"),
                      new Done(
                          row.getTimestamp("at").toInstant(),
                          row.getObject("rows", Integer.class),
                          row.getObject("pictures", Integer.class),
                          row.getObject("kept", Integer.class)));
            });
    return tx.sql()
        .sql(
            """
            select o.id, f.number, t.tip_number, o.kinds, o.at
              from erasure_order o join case_file f on f.id = o.case_id
              left join case_tip t on t.tip_id = o.tip_id
             where o.district = :district"""
                + SEEN
                + " order by o.at desc, o.id limit "
                + MOST)
        .param("district", district)
        .param("own", own)
        .query(
            (row, n) -> {
              var id = row.getObject("id", UUID.class);
              var kinds = DueErasures.kinds(row.getArray("kinds"));
              return new OrderView(
                  id,
                  row.getString("number"),
                  Optional.ofNullable(row.getString("tip_number")).orElse(""),
                  kinds.stream().map(Kept::code).toList(),
                  row.getTimestamp("at").toInstant(),
                  Keeper.of(kinds).stream()
                      .sorted(Comparator.naturalOrder())
                      .map(keeper -> view(keeper, done.getOrDefault(id, Map.of())))
                      .toList());
            })
        .list();
  }

  private static KeeperView view(Keeper keeper, Map<String, Done> done) {
    var known = done.get(keeper.code());
    return new KeeperView(
        keeper.code(),
        keeper.title(),
        keeper.titleEn(),
        known == null ? null : known.at(),
        known == null ? null : known.rows(),
        known == null ? null : known.pictures(),
        known == null ? null : known.kept());
  }
}
