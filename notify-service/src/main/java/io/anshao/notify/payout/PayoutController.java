package io.anshao.notify.payout;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.seal.Payee;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.lane.Lanes;
import io.anshao.notify.key.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 奖金发放: finance pays rewards, without knowing for what. */
@RestController
class PayoutController {

  private static final int PAGE = 50;
  private static final int LONGEST_VOUCHER = 40;
  private static final Set<String> STATUSES = Set.of("waiting", "paid", "returned");
  private static final Set<String> REASONS =
      Set.of("wrong_account", "wrong_name", "account_closed", "unreadable", "other");

  private final PayoutReader reader;
  private final Lanes<PayoutWork, PayoutOutcome> lanes;
  private final KeyRing keys;
  private final BusinessClock clock;
  private final MeterRegistry meters;

  PayoutController(
      PayoutReader reader,
      Lanes<PayoutWork, PayoutOutcome> lanes,
      KeyRing keys,
      BusinessClock clock,
      MeterRegistry meters) {
    this.reader = reader;
    this.lanes = lanes;
    this.keys = keys;
    this.clock = clock;
    this.meters = meters;
  }

  /** A page; {@code next} continues it. */
  record Page(List<PayoutReader.Payout> items, @Nullable String next) {}

  /** A transfer. */
  record Paid(@Nullable LocalDate paidOn, @Nullable String voucher) {}

  /** Why it came back. */
  record Returned(@Nullable String reason) {}

  /** The answer to what was noted. */
  record Settled(String rewardNo, String status) {}

  @Operation(summary = "Rewards to be paid, or the ledger of what was; payees masked")
  @GetMapping("/api/v1/payouts")
  Mono<Page> list(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @RequestParam(defaultValue = "waiting") String status,
      @RequestParam(defaultValue = "") String cursor) {
    var by = Finance.of(user);
    var errors = new FieldErrors();
    errors.check(
        !STATUSES.contains(status),
        "status",
        "unknown-value",
        "请从 waiting、paid、returned 中选择。",
        "Choose waiting, paid or returned.");
    errors.throwIfAny();
    return reader
        .list(by.district(), status, cursor, PAGE + 1)
        .collectList()
        .map(PayoutController::page);
  }

  private static Page page(List<PayoutReader.Payout> found) {
    return found.size() <= PAGE
        ? new Page(found, null)
        : new Page(found.subList(0, PAGE), found.get(PAGE - 1).rewardNo());
  }

  @Operation(summary = "To whom a reward is paid; each look is recorded, and a key looks once")
  @PostMapping("/api/v1/payouts/{rewardNo}/openings")
  Mono<Payee> open(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable String rewardNo,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    meters.counter("anshao.payout.openings").increment();
    var work = work(user, rewardNo, headers, new PayoutWork.Open());
    return lanes
        .submit(work)
        .doOnNext(outcome -> alarm(outcome, work))
        .map(outcome -> PayoutAnswers.opened(outcome, keys));
  }

  /** The same alarm as where a custodian reveals more than a day allows. */
  private void alarm(PayoutOutcome outcome, PayoutWork work) {
    if (outcome instanceof PayoutOutcome.OverLimit) {
      var person = work.by().person().toString();
      meters
          .counter("anshao.reveal.alarms", "custodian", person, "why", "payee_over_limit")
          .increment();
    }
  }

  @Operation(summary = "Note the transfer of a reward")
  @PostMapping("/api/v1/payouts/{rewardNo}/paid")
  Mono<Settled> paid(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable String rewardNo,
      @RequestBody Paid body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var pay = checked(body, Finance.of(user));
    return settle(work(user, rewardNo, headers, pay));
  }

  @Operation(summary = "Note that a reward cannot be paid to what was given; the reporter is asked")
  @PostMapping("/api/v1/payouts/{rewardNo}/returned")
  Mono<Settled> returned(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable String rewardNo,
      @RequestBody Returned body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    Finance.of(user);
    var reason = String.valueOf(body.reason());
    new FieldErrors()
        .check(
            !REASONS.contains(reason),
            "reason",
            body.reason() == null ? "required" : "unknown-value",
            "请从给出的选项中选择。",
            "Choose one of " + String.join(", ", REASONS.stream().sorted().toList()) + ".")
        .throwIfAny();
    return settle(work(user, rewardNo, headers, new PayoutWork.Return(reason)));
  }

  private Mono<Settled> settle(PayoutWork work) {
    return lanes
        .submit(work)
        .map(
            outcome -> {
              PayoutAnswers.requireNoted(outcome);
              return new Settled(work.rewardNo(), work.doing().kind());
            });
  }

  private PayoutWork work(
      StaffUser user, String rewardNo, HttpHeaders headers, PayoutWork.Doing doing) {
    var by = Finance.of(user);
    var key = IdempotencyKey.required(headers);
    return new PayoutWork(by, rewardNo, clock.now(by.district()), key.sha256Hex(), doing);
  }

  private PayoutWork.Pay checked(Paid body, Finance by) {
    var today = clock.now(by.district()).atZone(BusinessClock.SHANGHAI).toLocalDate();
    var on = body.paidOn();
    var voucher = body.voucher() == null ? "" : body.voucher().strip();
    var errors = new FieldErrors();
    errors.check(on == null, "paidOn", "required", "请填写付款日期。", "Give the day of the transfer.");
    errors.check(
        on != null && on.isAfter(today),
        "paidOn",
        "in-future",
        "付款日期不能晚于今天。",
        "The day cannot be later than today.");
    errors.check(voucher.isEmpty(), "voucher", "required", "请填写凭证号。", "Give the voucher's number.");
    errors.check(
        voucher.length() > LONGEST_VOUCHER || voucher.chars().anyMatch(Character::isISOControl),
        "voucher",
        "malformed",
        "凭证号最多 40 个字符。",
        "The voucher's number has 40 characters at most.");
    errors.throwIfAny();
    return new PayoutWork.Pay(on == null ? today : on, voucher);
  }
}
