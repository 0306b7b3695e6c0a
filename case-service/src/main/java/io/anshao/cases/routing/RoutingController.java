package io.anshao.cases.routing;

import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.routing.domain.Coverage;
import io.anshao.cases.routing.domain.Rule;
import io.anshao.cases.routing.domain.RuleSet;
import io.anshao.cases.routing.domain.Trial;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules of a district on who handles what: read by its staff, changed by an administrator. */
@RestController
@RequestMapping("/api/v1/districts/{code}/routing")
class RoutingController {

  private final EditionBook<RuleSet> book;
  private final DistrictRoutes routes;
  private final ChangingRules changing;
  private final CheckingRules checking;

  RoutingController(
      EditionBook<RuleSet> book,
      DistrictRoutes routes,
      ChangingRules changing,
      CheckingRules checking) {
    this.book = book;
    this.routes = routes;
    this.changing = changing;
    this.checking = checking;
  }

  /** The rules in force, what they leave open, and how the office takes their word. */
  record RoutingView(
      int version,
      List<Rule> rules,
      Map<String, List<String>> keywords,
      Coverage coverage,
      OverrideCounts overrides) {}

  /** What rules would do. */
  record RoutingTrial(Coverage coverage, Trial trial) {}

  /**
   * New rules.
   *
   * @param version the version that they replace
   * @param reason why they change
   */
  record RoutingChange(
      @Nullable Integer version,
      @Nullable String reason,
      @Nullable List<RulesEntry.RuleEntry> rules,
      @Nullable Map<String, List<String>> keywords) {}

  @GetMapping
  Mono<RoutingView> get(@PathVariable String code, @AuthenticationPrincipal StaffUser user) {
    return view(code, edition(code, user));
  }

  @PutMapping
  Mono<RoutingView> put(
      @PathVariable String code,
      @RequestBody RoutingChange body,
      @AuthenticationPrincipal StaffUser user) {
    edition(code, user);
    var by = Replacement.of(body.version(), body.reason(), user.id());
    var rules = new RulesEntry(body.rules(), body.keywords());
    checking.check(code, rules);
    return changing.replace(code, by, rules).flatMap(edition -> view(code, edition));
  }

  /** What the same rules would have said of past cases, and what they leave open. */
  @PostMapping("/dry-run")
  Mono<RoutingTrial> tryOut(
      @PathVariable String code,
      @RequestBody RulesEntry body,
      @AuthenticationPrincipal StaffUser user) {
    edition(code, user);
    var rules = checking.check(code, body);
    var coverage = Coverage.of(rules, routes.places(code), routes.hazardGroups(code));
    return changing.tryOut(code, rules).map(trial -> new RoutingTrial(coverage, trial));
  }

  private Mono<RoutingView> view(String code, Edition<RuleSet> edition) {
    var rules = edition.body();
    var coverage = Coverage.of(rules, routes.places(code), routes.hazardGroups(code));
    return changing
        .counts(code)
        .map(
            counts ->
                new RoutingView(
                    edition.version(), rules.rules(), rules.keywords(), coverage, counts));
  }

  /** An administrator of all belongs to no district and sees every one. */
  private Edition<RuleSet> edition(String code, StaffUser user) {
    return book.latest(code)
        .filter(_ -> user.district() == null || user.district().equals(code))
        .orElseThrow(
            () -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here."));
  }
}
