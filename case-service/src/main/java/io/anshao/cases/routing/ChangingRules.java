package io.anshao.cases.routing;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.routing.domain.RuleSet;
import io.anshao.cases.routing.domain.Trial;
import reactor.core.publisher.Mono;

/** Puts new rules in force, or only tries them on past cases. */
final class ChangingRules {

  /** Of so many past assignments a trial tells. */
  private static final int PAST = 5000;

  private final Editing<RulesEntry, RuleSet> editing;
  private final Desk desk;
  private final DistrictRoutes routes;

  ChangingRules(Editing<RulesEntry, RuleSet> editing, Desk desk, DistrictRoutes routes) {
    this.editing = editing;
    this.desk = desk;
    this.routes = routes;
  }

  /** Puts the rules in force. */
  Mono<Edition<RuleSet>> replace(String district, Replacement by, RulesEntry rules) {
    return editing.replace(district, by, rules, Editing.Along.NOTHING);
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
}
