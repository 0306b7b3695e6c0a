package io.anshao.notify.payout;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.seal.Payee;
import io.anshao.notify.key.KeyRing;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What finance is answered. */
final class PayoutAnswers {

  private PayoutAnswers() {}

  /** To whom it is paid. */
  static Payee opened(PayoutOutcome outcome, KeyRing keys) {
    if (!(outcome instanceof PayoutOutcome.Opened(var sealed))) {
      throw refusal(outcome);
    }
    try {
      return keys.open(sealed).orElseThrow(PayoutAnswers::unreadable);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  /** Refuses unless it was noted. */
  static void requireNoted(PayoutOutcome outcome) {
    if (!(outcome instanceof PayoutOutcome.Noted)) {
      throw refusal(outcome);
    }
  }

  private static Problem refusal(PayoutOutcome outcome) {
    return switch (outcome) {
      case PayoutOutcome.NotThere _ ->
          Problem.of(
              HttpStatus.NOT_FOUND,
              "payout-not-found",
              "没有这笔待付的奖励。",
              "There is no such reward to pay.");
      case PayoutOutcome.NotWaiting _ ->
          Problem.of(
              HttpStatus.CONFLICT,
              "payout-settled",
              "这笔奖励已付款或已退回。",
              "It was paid or returned already.");
      case PayoutOutcome.TooEarly _ ->
          new FieldErrors()
              .add(
                  "paidOn", "out-of-range", "付款日期不能早于领奖日期。", "The day cannot lie before the claim.")
              .toProblem();
      case PayoutOutcome.OverLimit _ ->
          Problem.of(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "openings-over-limit",
                  "今日查看的收款信息已达上限，请明日再办，或请另一位财务人员办理。",
                  "You have looked at as many payees as a day allows; a colleague may go on.")
              .retryAfter(Duration.ofHours(1));
      case PayoutOutcome.KeyUsed _, PayoutOutcome.Noted _, PayoutOutcome.Opened _ ->
          Problem.of(
              HttpStatus.CONFLICT,
              "idempotency-key-used",
              "这个请求编号已使用过，请用新的编号重新提交。",
              "This Idempotency-Key was used; send it under a new one.");
    };
  }

  private static Problem unreadable() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "payee-unreadable",
        "收款信息无法读取，请退回，由举报人重新填写。",
        "The payee data cannot be read; return it, and the reporter gives them again.");
  }
}
