package io.anshao.cases.routing;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.routing.RuleRows.Stored;
import io.anshao.cases.routing.domain.RuleSet;
import io.anshao.cases.routing.domain.Trial;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Puts new rules in force, or only tries them on past cases. */
final class ChangingRules {

  /** Of so many past assignments a trial tells. */
  private static final int PAST = 5000;

  private final Desk desk;
  private final RuleBook book;
  private final DistrictRoutes routes;
  private final BusinessClock clock;

  ChangingRules(Desk desk, RuleBook book, DistrictRoutes routes, BusinessClock clock) {
    this.desk = desk;
    this.book = book;
    this.routes = routes;
    this.clock = clock;
  }

  /**
   * Puts the rules in force.
   *
   * @param seen the version that they replace
   */
  Mono<Stored> replace(String district, int seen, RuleSet rules, String reason, UUID by) {
    var next = new Stored(seen + 1, rules);
    return desk.write(
            "routing/" + district,
            tx -> {
              var now = RuleRows.load(tx.connection(), district).orElseThrow();
              if (now.version() == next.version() && now.rules().equals(rules)) {
                // an earlier run of this very write
                return now;
              }
              if (now.version() != seen) {
                throw changedMeanwhile(now.version());
              }
              RuleRows.insert(tx.connection(), district, next, reason, by, clock.now(district));
              return next;
            })
        .doOnNext(stored -> book.take(district, stored));
  }

  /** What the rules would have said of past cases; changes nothing. */
  Mono<Trial> tryOut(String district, RuleSet rules) {
    return desk.write(
        "trial/" + district,
        tx ->
            Trial.of(
                rules, routes.places(district), RuleRows.past(tx.connection(), district, PAST)));
  }

  /** How the office took the rules' word so far. */
  Mono<OverrideCounts> counts(String district) {
    return desk.write("trial/" + district, tx -> RuleRows.counts(tx.connection(), district));
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "规则已被他人修改，请重新打开。",
            "Somebody else changed the rules; open them again.")
        .with("version", version);
  }
}
