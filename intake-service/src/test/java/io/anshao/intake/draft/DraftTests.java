package io.anshao.intake.draft;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke.Sealed;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.retention.Sweep;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;

/** A call that was dropped is kept, and taken up again by whoever took it. */
@IntakeTest
class DraftTests {

  private static final String PHONE = "13711112222";
  private static final String CONTACT = "{\"kind\":\"phone\",\"value\":\"137 1111 2222\"}";

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private List<Sweep> sweeps;

  private final String operator = Intake.token("operator");
  private final UUID key = UUID.randomUUID();

  @Test
  void isKeptWithItsContactSealedForItsOperatorAlone(CapturedOutput output) {
    var kept =
        put(
            operator,
            "{\"channel\":\"hotline_12350\",\"description\":\"讲到一半\",\"recordingId\":\"REC-9\","
                + "\"contact\":"
                + CONTACT
                + "}");

    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().path("contact").asString()).isEqualTo("137****2222");
    assertThat(kept.json().path("tip").path("contact").has("value")).isFalse();
    assertThat(kept.json().path("tip").path("contact").path("ciphertext").asString()).hasSize(704);
    assertThat(call("GET", operator, "/" + key, "").json()).isEqualTo(kept.json());
    assertThat(call("GET", operator, "", "").json().path("items").path(0)).isEqualTo(kept.json());
    assertThat(rows.everything()).noneMatch(row -> row.contains(PHONE) || row.contains("讲到一半"));
    assertThat(output.getAll()).doesNotContain(PHONE, "讲到一半");

    var tip = kept.json().path("tip").toString();
    var again = put(operator, tip.replace("讲到一半", "又讲了一句"));
    assertThat(again.json().path("contact").asString()).isEqualTo("137****2222");
    assertThat(again.json().path("tip").path("contact"))
        .isEqualTo(kept.json().path("tip").path("contact"));

    var other = Intake.token("operator");
    assertThat(call("GET", other, "/" + key, "").status()).isEqualTo(404);
    assertThat(put(other, "{}").status()).isEqualTo(404);
    assertThat(call("DELETE", other, "/" + key, "").status()).isEqualTo(404);
    assertThat(call("GET", other, "", "").json().path("items")).isEmpty();
    assertThat(call("GET", operator, "/" + key, "").json()).isEqualTo(again.json());
    for (var role : List.of("unit_handler", "administrator")) {
      var token = Intake.token(role);
      assertThat(put(token, "{}").status()).isEqualTo(403);
      assertThat(call("GET", token, "", "").status()).isEqualTo(403);
      assertThat(call("GET", token, "/" + key, "").status()).isEqualTo(403);
      assertThat(call("DELETE", token, "/" + key, "").status()).isEqualTo(403);
    }
    assertThat(intake.get("/api/v1/staff/tip-drafts").status()).isEqualTo(401);
    assertThat(call("DELETE", operator, "/" + key, "").status()).isEqualTo(204);
    assertThat(call("GET", operator, "/" + key, "").status()).isEqualTo(404);
  }

  @Test
  void isGoneWhenItsTipIsSent() {
    put(operator, "{\"channel\":\"hotline_12350\",\"contact\":" + CONTACT + "}");
    var draft = call("GET", operator, "/" + key, "").json().path("tip");
    var body =
        tip("说完了")
            .with("channel", draft.path("channel").toString())
            .with("identityMode", "\"sealed\"")
            .with("told", "\"pending\"")
            .with("contact", draft.path("contact").toString())
            .json();

    var sent = send(body);

    assertThat(sent.status()).isEqualTo(201);
    assertThat(call("GET", operator, "/" + key, "").status()).isEqualTo(404);
    assertThat(send(body).json()).isEqualTo(sent.json());
    assertThat(open(contact(sent.json()))).isEqualTo("+86" + PHONE);
  }

  @Test
  void isKeptWhileItsTipIsRefused() {
    put(operator, "{\"channel\":\"hotline_12350\"}");

    assertThat(send(tip("x").with("channel", "\"hotline_12350\"").json()).status()).isEqualTo(422);

    assertThat(call("GET", operator, "/" + key, "").status()).isEqualTo(200);
  }

  @Test
  void takesAnythingThatIsMissingAndNothingThatIsWrong() {
    assertThat(put(operator, "{}").status()).isEqualTo(200);
    assertThat(
            fields(
                put(
                    operator,
                    "{\"occurredAt\":\"x\",\"size\":1,\"contact\":{\"kind\":\"phone\",\"value\":\"13\"}}")))
        .containsExactlyInAnyOrder("occurredAt", "size", "contact.value");
    assertThat(put(operator, "[").status()).isEqualTo(400);
    assertThat(call("PUT", operator, "/" + new UUID(0, 1), "{}").status()).isEqualTo(400);
    assertThat(call("PUT", operator, "/x", "{}").status()).isEqualTo(400);
  }

  @Test
  void isForgottenAfterThreeDays() throws Exception {
    put(operator, "{}");
    rows.change("update tip_draft set saved_at = now() - interval '73 hours'");

    assertThat(call("GET", operator, "/" + key, "").status()).isEqualTo(404);
    assertThat(call("GET", operator, "", "").json().path("items")).isEmpty();
    for (var sweep : sweeps) {
      sweep.run(Instant.now());
    }
    assertThat(rows.count("tip_draft")).isZero();
  }

  private Answer put(String token, String body) {
    return call("PUT", token, "/" + key, body);
  }

  private Answer call(String method, String token, String path, String body) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/staff/tip-drafts" + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body)));
  }

  private Answer send(String body) {
    return intake.send(
        intake
            .submission(body, key)
            .uri(intake.uri("/api/v1/staff/tips"))
            .header("Authorization", "Bearer " + operator));
  }

  private ContactSealed contact(JsonNode receipt) {
    var id = receipt.path("tipId").asString();
    await().until(() -> topics.of(Topic.CONTACTS, id).size() == 1);
    var record = topics.of(Topic.CONTACTS, id).getFirst();
    var type = TestTopics.headersOf(record).get(Envelope.TYPE);
    return (ContactSealed) Events.read(type, record.value());
  }

  private static String open(ContactSealed contact) {
    var base64 = Base64.getDecoder();
    return ContactSealing.open(
        contact.keyId(),
        TestReference.CONTACT,
        HexFormat.of().parseHex(contact.idempotencyKeyHash()),
        new Sealed(base64.decode(contact.enc()), base64.decode(contact.ciphertext())));
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
