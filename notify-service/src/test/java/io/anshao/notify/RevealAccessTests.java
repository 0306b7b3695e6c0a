package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.notify.reveal.domain.SigningPair;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody asks, agrees or reads who may not, and no other signature is taken. */
class RevealAccessTests extends RevealDesk {

  @Test
  void namesEveryWrongField() {
    var answer =
        triager.post("contact-requests", "tipId", "x", "purpose", "curiosity", "publicKey", "AAAA");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.wrong())
        .containsExactlyInAnyOrder(
            "tipId malformed", "purpose unknown-value", "reason required", "publicKey malformed");
    assertThat(first.member().post("custodian-keys").wrong()).containsExactly("publicKey required");
    var request = asked();
    assertThat(approval(first, request, "").wrong()).containsExactly("signature required");
    assertThat(approval(first, request, "AAAA").wrong()).containsExactly("signature malformed");
    assertThat(refusal(first, request, " ").wrong()).containsExactly("reason required");
  }

  @Test
  void takesNoOtherSignature() {
    var one = first.colleague(office, "丙");
    var request = asked();
    var elsewhere = one.signature(asked().body());

    assertThat(approval(one, request, second.signature(request.body())).wrong())
        .containsExactly("signature wrong-signature");
    assertThat(approval(one, request, elsewhere).wrong())
        .containsExactly("signature wrong-signature");
    var waiting = Custodian.of(office, "未确认");
    waiting.enrols();
    assertThat(waiting.approves(request.body()).type()).isEqualTo("custodian-key-missing");
    assertThat(metrics()).contains("anshao_reveal_alarms_total{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "administrator", "auditor", "operator", "identity_custodian"})
  void letsNobodyElseAsk(String role) {
    var member = office.member("旁人", role);

    assertThat(member.post("contact-requests", words("meet")).status()).isEqualTo(403);
    assertThat(member.get("contact-requests/" + UUID.randomUUID() + "/contact").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"triager", "office_leader", "unit_handler", "administrator", "finance"})
  void letsNobodyElseAgree(String role) {
    var member = office.member("旁人", role);
    var request = asked();
    var stranger = new Custodian(member, first.pair());

    assertThat(stranger.approves(request.body()).status()).isEqualTo(403);
    assertThat(refusal(stranger, request, "不").status()).isEqualTo(403);
    assertThat(stranger.enrols().status()).isEqualTo(403);
    assertThat(stranger.confirms(UUID.randomUUID(), second).status()).isEqualTo(403);
    assertThat(member.get("custodian-keys").status()).isEqualTo(403);
  }

  @Test
  void showsNothingOfAnotherDistrict() {
    var request = asked();
    var triagerElsewhere = office.memberOf("330206", "邻区", "triager");
    var elsewhere =
        new Custodian(office.memberOf("330206", "邻区", "identity_custodian"), first.pair());

    assertThat(triagerElsewhere.post("contact-requests", words("meet")).type())
        .isEqualTo("contact-not-found");
    assertThat(elsewhere.approves(request.body()).type()).isEqualTo("contact-request-not-found");
    assertThat(elsewhere.member().get("contact-requests").body().path("items").size()).isZero();
    assertThat(office.member("他人", "triager").get("contact-requests").body().path("items").size())
        .isZero();
    assertThat(first.member().get("contact-requests").body().path("items").values())
        .anyMatch(each -> each.path("id").asString().equals(request.id().toString()));
  }

  @Test
  void enrolsACustodianByACodeOrAnother() {
    var late = Custodian.of(office, "迟到");
    assertThat(late.enrols(codes.get(0)).wrong()).containsExactly("code wrong-code");
    assertThat(late.enrols("0000-0000-0000-0000").wrong()).containsExactly("code wrong-code");
    var enrolment = late.enrols();
    assertThat(enrolment.body().path("status").asString()).isEqualTo("waiting");
    assertThat(late.confirms(enrolment.id(), late).type()).isEqualTo("own-key");
    var forged = new Custodian(second.member(), SigningPair.generate());
    assertThat(forged.confirms(enrolment.id(), late).wrong())
        .containsExactly("signature wrong-signature");
    assertThat(second.confirms(enrolment.id(), late).status()).isEqualTo(200);
    assertThat(second.confirms(enrolment.id(), late).type()).isEqualTo("confirmed-before");

    var thief = new Custodian(office.member("冒用", "identity_custodian"), late.pair());
    assertThat(thief.enrols().wrong()).containsExactly("publicKey taken");
    var renewed = new Custodian(late.member(), SigningPair.generate());
    assertThat(second.confirms(renewed.enrols().id(), renewed).status()).isEqualTo(200);
    var request = asked();
    assertThat(approval(late, request, late.signature(request.body())).wrong())
        .containsExactly("signature wrong-signature");
    assertThat(renewed.approves(request.body()).status()).isEqualTo(200);
  }
}
