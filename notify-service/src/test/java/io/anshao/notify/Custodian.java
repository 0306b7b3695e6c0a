package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.notify.reveal.domain.P256Key;
import io.anshao.notify.reveal.domain.SigningPair;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An identity custodian at their browser: it signs what it assembles itself, as documented. */
record Custodian(Office.Member member, SigningPair pair) {

  static Custodian of(Office office, String name) {
    return new Custodian(office.member(name, "identity_custodian"), SigningPair.generate());
  }

  Office.Answer enrols(String code) {
    return member.post("custodian-keys", "publicKey", point(), "code", code);
  }

  Office.Answer enrols() {
    return member.post("custodian-keys", "publicKey", point());
  }

  Office.Answer confirms(UUID enrolment, Custodian other) {
    return member.post(
        "custodian-keys/" + enrolment + "/confirmation",
        "signature",
        sign(
            "anshao/enrolment/v1",
            enrolment.toString(),
            Broker.DISTRICT,
            other.member().person().toString(),
            fingerprint(other.pair().point())));
  }

  /** Agrees to a request as a list shows it. */
  Office.Answer approves(JsonNode request) {
    return approves(UUID.randomUUID(), request);
  }

  Office.Answer approves(UUID key, JsonNode request) {
    return member.post(
        key,
        "contact-requests/" + request.path("id").asString() + "/approval",
        "signature",
        signature(request));
  }

  String signature(JsonNode request) {
    return sign(
        "anshao/approval/v1",
        request.path("id").asString(),
        request.path("tipId").asString(),
        request.path("keyFingerprint").asString(),
        request.path("nonce").asString());
  }

  /** A colleague whose key this one confirms. */
  Custodian colleague(Office office, String name) {
    var colleague = of(office, name);
    assertThat(confirms(colleague.enrols().id(), colleague).status()).isEqualTo(200);
    return colleague;
  }

  String point() {
    return Base64.getEncoder().encodeToString(pair.point());
  }

  static String fingerprint(byte[] point) {
    return P256Key.of(point).orElseThrow().fingerprint();
  }

  private String sign(String... lines) {
    var text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair.sign(text));
  }
}
