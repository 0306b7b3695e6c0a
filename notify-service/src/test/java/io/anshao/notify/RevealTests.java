package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.contracts.delivery.RevealStepped.Step;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a request for a contact to its one answer, with keys as browsers make them. */
class RevealTests extends RevealDesk {

  @Test
  void showsTheTrailToCustodiansAndToWhoAskedAndTheLimitToEachCustodian() {
    var one = first.colleague(office, "戊");
    var request = asked();
    one.approves(request.body());
    first.member().post("contact-requests/" + request.id() + "/refusal", "reason", "先从现场核实");
    var steps = "contact-requests/" + request.id() + "/steps";

    var trail = triager.get(steps).body().path("items");

    assertThat(trail.valueStream().map(step -> step.path("kind").asString()))
        .containsExactly("requested", "approved", "refused");
    assertThat(trail.valueStream().map(step -> step.path("name").asString()))
        .containsExactly("研判员", "戊", "甲");
    assertThat(trail.path(2).path("reason").asString()).isEqualTo("先从现场核实");
    assertThat(second.member().get(steps).body().path("items").size()).isEqualTo(3);
    assertThat(office.member("他人", "triager").get(steps).status()).isEqualTo(404);
    assertThat(office.member("财务", "finance").get(steps).status()).isEqualTo(403);
    var limit = one.member().get("custodian-keys").body().path("approvals");
    assertThat(limit.path("today").asInt()).isEqualTo(1);
    assertThat(limit.path("perDay").asInt()).isPositive();
  }

  @Test
  void servesAContactOnceAfterTwoAgreed() throws SQLException {
    var logged = Logs.listen();
    var one = first.colleague(office, "丙");
    var other = first.colleague(office, "丁");
    var request = asked();
    var contact = "contact-requests/" + request.id() + "/contact";

    assertThat(triager.get(contact).type()).isEqualTo("contact-request-open");
    assertThat(one.approves(request.body()).body().path("status").asString())
        .isEqualTo("approved_once");
    assertThat(triager.get(contact).status()).isEqualTo(409);
    assertThat(other.approves(request.body()).body().path("status").asString())
        .isEqualTo("approved");
    assertThat(office.member("他人", "triager").get(contact).status()).isEqualTo(403);

    var served = triager.get(contact);

    assertThat(served.status()).isEqualTo(200);
    assertThat(served.body().path("kind").asString()).isEqualTo("email");
    assertThat(served.body().toString()).doesNotContain(reporter.contact());
    assertThat(opened(request.id(), served)).isEqualTo(reporter.contact());
    var again = triager.get(contact);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.type()).isEqualTo("contact-served");

    var told = told(request.id(), 4);
    assertThat(told)
        .extracting(RevealStepped::step)
        .containsExactly(Step.REQUESTED, Step.APPROVED, Step.APPROVED, Step.SERVED);
    assertThat(told)
        .extracting(RevealStepped::person)
        .containsExactly(
            triager.person(), one.member().person(), other.member().person(), triager.person());
    assertThat(told)
        .allMatch(each -> each.tipId().equals(reporter.tipId()) && each.purpose().equals("meet"));
    assertThat(Broker.all(RevealStepped.class))
        .noneMatch(
            r ->
                new String(r.value(), StandardCharsets.UTF_8).contains(reporter.contact())
                    || new String(r.value(), StandardCharsets.UTF_8).contains(REASON));
    assertThat(notify.tablesThatHold(reporter.contact())).isEmpty();
    assertThat(notify.tablesThatHold(REASON)).containsExactly("reveal");
    assertThat(logged)
        .noneMatch(
            e -> {
              var text = Logs.textOf(e);
              return text.contains(reporter.contact()) || text.contains(REASON);
            });
  }

  @Test
  void needsTwoPeopleAndNeitherTheAsker() {
    var both = Custodian.of(office, "兼任");
    var handler = office.member("兼任", "identity_custodian", "triager");
    var asker = new Custodian(handler, both.pair());
    assertThat(first.confirms(asker.enrols().id(), asker).status()).isEqualTo(200);
    var one = first.colleague(office, "丙");
    var request = asked(handler, UUID.randomUUID());

    assertThat(asker.approves(request.body()).type()).isEqualTo("own-request");
    assertThat(one.approves(request.body()).status()).isEqualTo(200);
    assertThat(one.approves(request.body()).type()).isEqualTo("approved-before");
    assertThat(refusal(asker, request, "不必").type()).isEqualTo("own-request");
  }

  @Test
  void letsNothingOutliveItsTime() {
    var one = first.colleague(office, "丙");
    var request = asked();
    one.approves(request.body());
    notify.execute(
        "update reveal set expires_at = asked_at where id = '%s'".formatted(request.id()));

    assertThat(second.approves(request.body()).type()).isEqualTo("contact-request-expired");
    assertThat(
            triager.get("contact-requests").body().path("items").get(0).path("status").asString())
        .isEqualTo("expired");
  }

  @Test
  void endsWithARefusal() {
    var one = first.colleague(office, "丙");
    var other = first.colleague(office, "丁");
    var request = asked();
    one.approves(request.body());

    assertThat(refusal(other, request, "理由不足").body().path("status").asString())
        .isEqualTo("refused");

    assertThat(first.approves(request.body()).type()).isEqualTo("contact-request-refused");
    assertThat(triager.get("contact-requests/" + request.id() + "/contact").type())
        .isEqualTo("contact-request-refused");
    assertThat(told(request.id(), 3))
        .extracting(RevealStepped::step)
        .containsExactly(Step.REQUESTED, Step.APPROVED, Step.REFUSED);
  }

  @Test
  void agreesToNoMoreThanADayAllows() {
    var one = first.colleague(office, "丙");
    for (var i = 0; i < APPROVALS_PER_DAY; i++) {
      assertThat(one.approves(asked().body()).status()).isEqualTo(200);
    }

    var over = one.approves(asked().body());

    assertThat(over.status()).isEqualTo(429);
    assertThat(over.type()).isEqualTo("approvals-over-limit");
    assertThat(metrics().lines())
        .anyMatch(
            line ->
                line.startsWith("anshao_reveal_alarms_total{")
                    && line.contains(one.member().person().toString())
                    && line.contains("over_limit"));
  }

  @Test
  void givesTheSameAnswerUnderTheSameKey() {
    var one = first.colleague(office, "丙");
    var key = UUID.randomUUID();
    var request = asked(triager, key);

    assertThat(asked(triager, key).body()).isEqualTo(request.body());
    assertThat(triager.post(key, "contact-requests", words("verify")).type())
        .isEqualTo("idempotency-key-used");
    var approval = UUID.randomUUID();
    assertThat(one.approves(approval, request.body()).status()).isEqualTo(200);
    assertThat(one.approves(approval, request.body()).body().path("approvals").asInt())
        .isEqualTo(1);
    assertThat(second.approves(approval, request.body()).type()).isEqualTo("idempotency-key-used");
    assertThat(told(request.id(), 2)).hasSize(2);
  }

  @Test
  void servesNothingOfAnErasedContact() {
    var request = asked();
    first.colleague(office, "丙").approves(request.body());
    first.colleague(office, "丁").approves(request.body());
    reporter.isErased();
    await()
        .until(
            () ->
                !notify
                    .query(
                        "select erased_at from contact where erased_at is not null and tip_id = '%s'"
                            .formatted(reporter.tipId()))
                    .isEmpty());

    assertThat(triager.get("contact-requests/" + request.id() + "/contact").type())
        .isEqualTo("contact-not-found");
  }
}
