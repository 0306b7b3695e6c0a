package io.anshao.cases.retention;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.retention.RuleRows.Rule;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How long what is kept, what holds it and what is gone where, of one's own district. */
@RestController
@RequestMapping("/api/v1/retention")
class RetentionController {

  private static final int LONGEST = 36_500;
  private static final int LONGEST_WHY = 200;

  private final Desk desk;
  private final ReadingRetention reading;
  private final BusinessClock clock;

  RetentionController(Desk desk, ReadingRetention reading, BusinessClock clock) {
    this.desk = desk;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * How long a kind is kept from now on.
   *
   * @param version that was edited
   * @param why paper or reason
   */
  record RuleEntry(int version, int days, @Nullable String why) {}

  @Operation(summary = "What is kept how long, held, due and erased where, in one's district")
  @GetMapping
  Mono<RetentionView> read(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district =
        district(
            user, Role.ADMINISTRATOR, Role.IDENTITY_CUSTODIAN, Role.AUDITOR, Role.OFFICE_LEADER);
    return view(district, user);
  }

  @Operation(summary = "Sets how long a kind is kept; what is gone stays gone")
  @PutMapping("/rules/{kind}")
  Mono<RetentionView> put(
      @PathVariable String kind,
      @RequestBody RuleEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, Role.ADMINISTRATOR);
    var of =
        Kept.ofCode(kind)
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND, "not-found", "没有这一类。", "There is no such kind."));
    check(of, body);
    var why = String.valueOf(body.why()).strip();
    return desk.write(
            "retention/" + district,
            tx -> {
              var now = RuleRows.of(tx, district).get(of);
              var wanted = new Rule(body.version() + 1, body.days(), why);
              if (now.equals(wanted)) {
                return true;
              }
              if (now.version() != body.version()
                  || !RuleRows.put(tx, district, of, wanted, user.id())) {
                throw Problem.of(
                    HttpStatus.CONFLICT,
                    "lost-race",
                    "规则已被他人修改，请重新打开。",
                    "Somebody else changed the rule meanwhile.");
              }
              return true;
            })
        .then(Mono.defer(() -> view(district, user)));
  }

  private Mono<RetentionView> view(String district, StaffUser user) {
    return desk.write(
        "retention/" + district, tx -> reading.of(tx, district, user, clock.now(district)));
  }

  private static void check(Kept kind, RuleEntry body) {
    new FieldErrors()
        .check(
            body.days() < kind.least() || body.days() > LONGEST,
            "days",
            "range",
            "请填写 %d 至 %d 天。".formatted(kind.least(), LONGEST),
            "Give %d to %d days.".formatted(kind.least(), LONGEST))
        .check(
            body.why() == null || body.why().isBlank() || body.why().length() > LONGEST_WHY,
            "why",
            "length",
            "请写明依据（最多 200 字）。",
            "Say why, in 200 characters at most.")
        .throwIfAny();
  }

  private static String district(StaffUser user, Role... roles) {
    var district = user.district();
    for (var role : roles) {
      if (district != null && user.has(role.code())) {
        return district;
      }
    }
    throw Problem.of(
        HttpStatus.FORBIDDEN,
        "not-yours",
        "由本区的管理员、身份保管员、监督员或安委办领导查看，管理员修改。",
        "Administrators, custodians, auditors and office leaders of the district see this; administrators change it.");
  }
}
