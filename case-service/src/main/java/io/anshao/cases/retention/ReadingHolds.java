package io.anshao.cases.retention;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retention.RetentionView.HoldView;
import io.anshao.cases.retention.RetentionView.WishView;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionState;
import io.anshao.cases.retention.domain.RetentionState.Hold;
import io.anshao.cases.retention.domain.RetentionState.Release;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import io.anshao.edge.token.StaffUser;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cases are held, and of which somebody asks that something be forgotten, and why. */
final class ReadingHolds {

  private final CaseLedger ledger;
  private final Staff staff;

  ReadingHolds(CaseLedger ledger, Staff staff) {
    this.ledger = ledger;
    this.staff = staff;
  }

  private record Held(UUID id, String number, long overdue) {}

  List<HoldView> holds(DeskTransaction tx, String district, String[] own, Instant now)
      throws SQLException {
    var rules = RuleRows.of(tx, district);
    var held =
        tx.sql()
            .sql(
                """
                select f.id, f.number, r.over_at from retention_case r join case_file f on f.id = r.case_id
                 where r.district = :district and r.held"""
                    + ReadingRetention.SEEN
                    + " order by f.number limit "
                    + ReadingRetention.MOST)
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
    var words = words(tx, files, state -> state.hold().stream().flatMap(ReadingHolds::said));
    return held.stream()
        .flatMap(
            each ->
                RetentionCases.stateOf(files.get(each.id())).hold().stream()
                    .map(hold -> view(each, hold, words)))
        .toList();
  }

  /** What people asked to be forgotten before its time, oldest first. */
  List<WishView> wishes(DeskTransaction tx, String district, String[] own, StaffUser reader)
      throws SQLException {
    var numbers = new HashMap<UUID, String>();
    var ids =
        tx.sql()
            .sql(
                """
                select f.id from retention_case r join case_file f on f.id = r.case_id
                 where r.district = :district and r.wished"""
                    + ReadingRetention.SEEN
                    + " order by f.number limit "
                    + ReadingRetention.MOST)
            .param("district", district)
            .param("own", own)
            .query(UUID.class)
            .list();
    var files = ledger.find(tx.connection(), ids);
    tx.sql()
        .sql("select tip_id, tip_number from case_tip where case_id = any (:ids)")
        .param("ids", tx.connection().createArrayOf("uuid", ids.toArray()))
        .query(
            row -> {
              numbers.put(row.getObject("tip_id", UUID.class), row.getString("tip_number"));
            });
    var words = words(tx, files, state -> state.wish().stream().map(Wish::reason));
    return files.values().stream()
        .flatMap(
            file ->
                RetentionCases.stateOf(file).wish().stream()
                    .map(wish -> view(file, wish, numbers, words, reader)))
        .sorted(Comparator.comparing(WishView::at))
        .toList();
  }

  private WishView view(
      CaseFile file,
      Wish wish,
      Map<UUID, String> numbers,
      Map<UUID, String> words,
      StaffUser reader) {
    var isOpen = wish.agreed().isEmpty();
    return new WishView(
        file.id(),
        file.number(),
        numbers.getOrDefault(wish.tip(), ""),
        wish.kinds().stream().map(Kept::code).toList(),
        wish.at(),
        name(wish.by()),
        words.get(wish.reason().id()),
        wish.agreed().map(this::name).orElse(null),
        RetentionCases.stateOf(file).hold().isPresent(),
        isOpen && !wish.by().equals(reader.id()) && AskedErasures.isFor(reader));
  }

  private static Map<UUID, String> words(
      DeskTransaction tx, Map<UUID, CaseFile> files, Function<RetentionState, Stream<Text>> which)
      throws SQLException {
    var texts =
        files.values().stream().map(RetentionCases::stateOf).flatMap(which).map(Text::id).toList();
    return new TextRows().find(tx.connection(), texts);
  }

  private static Stream<Text> said(Hold hold) {
    return Stream.concat(Stream.of(hold.reason()), hold.release().stream().map(Release::reason));
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
}
