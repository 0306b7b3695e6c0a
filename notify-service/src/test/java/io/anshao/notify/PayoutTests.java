package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.PayoutSettled;
import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.contracts.tip.ContactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finance pays, and nobody else sees to whom; nobody of finance sees more than a day's work. */
class PayoutTests extends RevealDesk {

  private static final String NAME = "张三丰";
  private static final String ACCOUNT = "6222020200112230000";

  @Test
  void showsThePayeeToFinanceOnceForEachKeyAndSettlesOnce() throws Exception {
    var logged = Logs.listen();
    var reward = awarded();
    var finance = office.member("财务", "finance");
    var listed = finance.get("payouts").body().path("items").values();
    assertThat(listed)
        .filteredOn(each -> each.path("rewardNo").asString().equals(reward))
        .singleElement()
        .satisfies(each -> assertThat(each.toString()).doesNotContain(NAME, ACCOUNT));

    var key = UUID.randomUUID();
    var opened = finance.post(key, "payouts/" + reward + "/openings");
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.body().path("account").asString()).isEqualTo(ACCOUNT);
    assertThat(finance.post(key, "payouts/" + reward + "/openings").type())
        .isEqualTo("idempotency-key-used");
    assertThat(finance.post("payouts/" + reward + "/paid").wrong())
        .containsExactlyInAnyOrder("paidOn required", "voucher required");

    var paid = UUID.randomUUID();
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    for (var again = 0; again < 2; again++) {
      assertThat(
              finance
                  .post(paid, "payouts/" + reward + "/paid", "paidOn", today, "voucher", "V-1")
                  .status())
          .isEqualTo(200);
    }
    assertThat(finance.post("payouts/" + reward + "/returned", "reason", "other").type())
        .isEqualTo("payout-settled");
    assertThat(finance.post("payouts/" + reward + "/openings").type()).isEqualTo("payout-settled");
    var settled =
        await()
            .until(
                () -> Broker.all(PayoutSettled.class, RewardAwarded.key(Broker.DISTRICT, reward)),
                all -> !all.isEmpty());
    assertThat(settled).hasSize(1);
    assertThat(notify.tablesThatHold(ACCOUNT)).isEmpty();
    assertThat(logged)
        .noneMatch(each -> Logs.textOf(each).contains(ACCOUNT) || Logs.textOf(each).contains(NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "administrator",
        "auditor",
        "identity_custodian",
        "office_leader",
        "operator",
        "reward_officer",
        "triager",
        "unit_leader"
      })
  void letsNobodyElsePay(String role) {
    var reward = awarded();
    var member = office.member("旁人", role);

    assertThat(member.get("payouts").status()).isEqualTo(403);
    assertThat(member.post("payouts/" + reward + "/openings").status()).isEqualTo(403);
    assertThat(member.post("payouts/" + reward + "/paid", "voucher", "V-1").status())
        .isEqualTo(403);
    assertThat(member.post("payouts/" + reward + "/returned", "reason", "other").status())
        .isEqualTo(403);
  }

  @Test
  void showsNothingOfAnotherDistrict() {
    var reward = awarded();
    var elsewhere = office.memberOf("330206", "邻区财务", "finance");

    assertThat(elsewhere.get("payouts").body().path("items").size()).isZero();
    assertThat(elsewhere.post("payouts/" + reward + "/openings").type())
        .isEqualTo("payout-not-found");
    assertThat(elsewhere.post("payouts/" + reward + "/returned", "reason", "other").type())
        .isEqualTo("payout-not-found");
  }

  /** Looked up one after the other, a list of payees would be a list of reporters. */
  @Test
  void looksAtNoMoreThanADayAllows() {
    var reward = awarded();
    var finance = office.member("财务", "finance");
    for (var i = 0; i < OPENINGS_PER_DAY; i++) {
      assertThat(finance.post("payouts/" + reward + "/openings").status()).isEqualTo(200);
    }

    var over = finance.post("payouts/" + reward + "/openings");

    assertThat(over.status()).isEqualTo(429);
    assertThat(over.type()).isEqualTo("openings-over-limit");
    assertThat(over.body().toString()).doesNotContain(ACCOUNT);
    assertThat(metrics().lines())
        .anyMatch(
            line ->
                line.startsWith("anshao_reveal_alarms_total{")
                    && line.contains(finance.person().toString())
                    && line.contains("payee_over_limit"));
    var colleague = office.member("另一财务", "finance");
    assertThat(colleague.post("payouts/" + reward + "/openings").status()).isEqualTo(200);
  }

  /** A reward whose payee is here, by its number. */
  private String awarded() {
    var number = "JL2021" + UUID.randomUUID().toString().substring(0, 8);
    var sealed = reporter.sealedPayee(NAME, "330205199001010017", ACCOUNT);
    reporter
        .broker()
        .send(reporter.tipId().toString(), reporter.sealed(ContactKind.EMAIL).with(sealed));
    reporter
        .broker()
        .send(
            RewardAwarded.key(Broker.DISTRICT, number),
            new RewardAwarded(
                Broker.DISTRICT,
                number,
                reporter.tipId(),
                sealed.idempotencyKeyHash(),
                21_600,
                Instant.now()));
    await()
        .until(
            () ->
                notify
                    .query(
                        "select 1 from payout p join contact c on c.payee_key_hash = p.claim where p.reward_no = '%s'"
                            .formatted(number))
                    .equals("1"));
    return number;
  }
}
