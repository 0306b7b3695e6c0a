package io.anshao.cases.policy;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.ClockRows;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.Recalculating;
import io.anshao.cases.lifecycle.CaseClocks;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Puts new clocks in force, or only tells what they would do to those that run. */
final class ChangingPolicies {

  private final Desk desk;
  private final PolicyBook book;
  private final Calendars calendars;
  private final BusinessClock clock;
  private final ClockRows clocks = new ClockRows();

  ChangingPolicies(Desk desk, PolicyBook book, Calendars calendars, BusinessClock clock) {
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
   * @param seen the version that they replace
   */
  Mono<SlaPolicies> replace(
      String district, int seen, PolicyEntry rows, String reason, boolean recalculate, UUID by) {
    var next = rows.toPolicies(seen + 1);
    return desk.write(
            "sla/" + district,
            tx -> {
              var stored = PolicyRows.all(tx.connection(), district);
              var now = stored.isEmpty() ? SlaPolicies.STANDARD : stored.getLast().policies();
              if (now.equals(next)) {
                // an earlier run of this very write
                return now;
              }
              if (now.version() != seen) {
                throw changedMeanwhile(now.version());
              }
              var at = clock.now(district);
              PolicyRows.insert(tx.connection(), district, next.version(), rows, reason, by, at);
              if (recalculate) {
                Recalculating.byPolicies(tx.connection(), district);
              }
              return next;
            })
        .flatMap(made -> taken(district, made));
  }

  /** One reads one's own write. */
  private Mono<SlaPolicies> taken(String district, SlaPolicies made) {
    return desk.write(
        "sla/" + district,
        tx -> {
          book.look(tx.connection(), district);
          return made;
        });
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

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "时限已被他人修改，请重新打开。",
            "Somebody else changed the clocks; open them again.")
        .with("version", version);
  }
}
