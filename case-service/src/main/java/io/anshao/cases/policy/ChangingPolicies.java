package io.anshao.cases.policy;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.ClockRows;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.Recalculating;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.lifecycle.CaseClocks;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.edge.time.BusinessClock;
import java.sql.SQLException;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Puts new clocks in force, or only tells what they would do to those that run. */
final class ChangingPolicies {

  private final Editing<PolicyEntry, SlaPolicies> editing;
  private final Desk desk;
  private final PolicyBook book;
  private final Calendars calendars;
  private final BusinessClock clock;
  private final ClockRows clocks = new ClockRows();

  ChangingPolicies(
      Editing<PolicyEntry, SlaPolicies> editing,
      Desk desk,
      PolicyBook book,
      Calendars calendars,
      BusinessClock clock) {
    this.editing = editing;
    this.desk = desk;
    this.book = book;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * What new clocks would do to those that run.
   *
   * @param open clocks that run
   * @param later those that would be due later than now told
   * @param earlier those that would be due earlier
   */
  record PolicyEffect(int open, long later, long earlier) {}

  /**
   * Puts them in force.
   *
   * @param recalculate whether clocks that run already are computed anew
   */
  Mono<SlaPolicies> replace(
      String district, Replacement by, PolicyEntry rows, boolean recalculate) {
    Editing.Along along =
        recalculate ? tx -> Recalculating.byPolicies(tx, district) : Editing.Along.NOTHING;
    return editing.replace(district, by, rows, along).map(Edition::body);
  }

  /** What they would do to clocks that run; changes nothing. */
  Mono<PolicyEffect> tryOut(String district, PolicyEntry rows) {
    var next = rows.toPolicies(book.latest(district).version() + 1);
    return desk.write("dry-run/" + district, tx -> effect(tx, district, next));
  }

  private PolicyEffect effect(DeskTransaction tx, String district, SlaPolicies next)
      throws SQLException {
    var now = clock.now(district);
    var calendar = calendars.of(district);
    long later = 0;
    long earlier = 0;
    var open = clocks.openBySeverity(tx.connection(), district);
    for (var each : open) {
      var urgency = CaseClocks.urgency(Severity.ofCode(each.severity()).orElseThrow());
      var moved =
          new Clocks(java.util.List.of(each.clock()))
              .under(next, version -> book.version(district, version), urgency, calendar, now);
      var change = dueAt(moved.all().getFirst()).compareTo(dueAt(each.clock()));
      later += change > 0 ? 1 : 0;
      earlier += change < 0 ? 1 : 0;
    }
    return new PolicyEffect(open.size(), later, earlier);
  }

  private static Instant dueAt(Clock clock) {
    return clock.deadline().dueAt();
  }
}
