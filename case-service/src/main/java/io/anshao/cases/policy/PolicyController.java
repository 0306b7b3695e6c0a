package io.anshao.cases.policy;

import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.VisibleDistricts;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.policy.ChangingPolicies.PolicyEffect;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How long the clocks of a district run: read by its staff, changed by an administrator. */
@RestController
@RequestMapping("/api/v1/districts/{code}/clocks")
class PolicyController {

  private final PolicyBook book;
  private final ChangingPolicies changing;
  private final DistrictBook districts;

  PolicyController(PolicyBook book, ChangingPolicies changing, DistrictBook districts) {
    this.book = book;
    this.changing = changing;
    this.districts = districts;
  }

  /**
   * The clocks that are started now.
   *
   * @param names what people call each key
   */
  record PolicyView(int version, List<PolicyEntry.Row> rows, List<ClockName> names) {

    static PolicyView of(SlaPolicies policies) {
      var names =
          policies.all().stream()
              .map(policy -> new ClockName(policy.key(), policy.name(), policy.nameEn()))
              .toList();
      return new PolicyView(policies.version(), PolicyEntry.of(policies).listed(), names);
    }
  }

  /** A clock as people call it. */
  record ClockName(String key, String name, String nameEn) {}

  /**
   * New clocks.
   *
   * @param version the version that they replace
   * @param reason why they change
   * @param recalculate whether clocks that run already are computed anew
   */
  record PolicyChange(
      @Nullable Integer version,
      @Nullable String reason,
      @Nullable Boolean recalculate,
      @Nullable List<PolicyEntry.Row> rows) {}

  @GetMapping
  PolicyView get(@PathVariable String code, @AuthenticationPrincipal StaffUser user) {
    VisibleDistricts.find(districts, code, user);
    return PolicyView.of(book.latest(code));
  }

  /**
   * Holds for clocks that are started from now on, and for running ones where that is asked for.
   */
  @PutMapping
  Mono<PolicyView> put(
      @PathVariable String code,
      @RequestBody PolicyChange body,
      @AuthenticationPrincipal StaffUser user) {
    VisibleDistricts.find(districts, code, user);
    var by = Replacement.of(body.version(), body.reason(), user.id());
    var rows = CheckingPolicies.check(new PolicyEntry(body.rows()));
    var recalculate = body.recalculate() != null && body.recalculate();
    return changing.replace(code, by, rows, recalculate).map(PolicyView::of);
  }

  /** How many open clocks would move if the same rows held for them too; changes nothing. */
  @PostMapping("/dry-run")
  Mono<PolicyEffect> tryOut(
      @PathVariable String code,
      @RequestBody PolicyEntry body,
      @AuthenticationPrincipal StaffUser user) {
    VisibleDistricts.find(districts, code, user);
    return changing.tryOut(code, CheckingPolicies.check(body));
  }
}
