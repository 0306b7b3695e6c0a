package io.anshao.intake.tip;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.SyntheticPhotos;
import io.anshao.intake.tip.domain.Leaf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** DOMAIN 6, scenario A1, as far as intake goes. */
@IntakeTest
class TipSubmissionTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;

  @Test
  void givesANumberAndAReceiptAfterTheCommit() {
    intake.setClock("2021-06-08T09:12:00+08:00");

    var answer = intake.submit(tip("二楼安全出口上锁").json());

    assertThat(answer.status()).isEqualTo(201);
    var receipt = answer.json();
    assertThat(receipt.path("tipNumber").asString()).matches("JB20210608-[0-9A-HJKMNP-TV-Z]{6}");
    assertThat(receipt.path("receiptCode").asString())
        .matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(receipt.path("submittedAt").asString()).isEqualTo("2021-06-08T01:12:00Z");
    assertThat(receipt.path("tellBy").asString()).isEqualTo("2021-06-09");
    assertThat(rows.count("tip where id = '" + receipt.path("tipId").asString() + "'"))
        .isEqualTo(1);
  }

  @Test
  void storesWgs84AndWhatTheSourceGave() {
    var answer =
        intake.submit(
            tip("出口上锁")
                .with("location", "{\"lat\":29.887883,\"lng\":121.556753,\"crs\":\"gcj02\"}")
                .json());

    var stored =
        rows.one(
            "select lat || ' ' || lng || ' ' || src_lat || ' ' || src_lng || ' ' || src_crs from"
                + " tip where id = '%s'",
            answer.json().path("tipId").asString());
    assertThat(stored).isEqualTo("29.890470 121.552600 29.887883 121.556753 gcj02");
  }

  @Test
  void tellsCaseServiceWithItsLeaf() {
    intake.setClock("2021-06-08T09:12:00+08:00");
    var photo =
        intake.upload(SyntheticPhotos.withEverything(SyntheticPhotos.jpeg(64, 48), 1)).json();
    var answer =
        intake.submit(
            tip("  二楼安全出口上锁\n  ")
                .with("uploads", "[\"" + photo.path("uploadId").asString() + "\"]")
                .with("hazardType", "\"fire_exit\"")
                .with("keyArea", "\"fire\"")
                .with("address", "\"慈城镇\"")
                .with("subject", "{\"name\":\"测试纺织厂 B 栋\",\"uscc\":\"91330205ma2axyt15d\"}")
                .with("occurredAt", "\"2021-06-08T08:30:00+08:00\"")
                .with("answers", "{\"injured\":false,\"ongoing\":true,\"flammable\":null}")
                .with("relation", "\"employee\"")
                .json());
    var id = answer.json().path("tipId").asString();

    await().until(() -> topics.of(Topic.TIPS, id).size() == 1);

    var record = topics.of(Topic.TIPS, id).getFirst();
    var headers = TestTopics.headersOf(record);
    var envelope = Envelope.ofHeaders(headers);
    assertThat(envelope.seq()).isEqualTo(1);
    assertThat(envelope.source()).isEqualTo("/anshao/intake");
    assertThat(envelope.district()).isEqualTo("330205");
    assertThat(envelope.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    var event = (TipSubmitted) Events.read(envelope.type(), record.value());
    assertThat(event.description()).isEqualTo("二楼安全出口上锁");
    assertThat(event.submittedAt()).isEqualTo(Instant.parse("2021-06-08T01:12:00Z"));
    assertThat(event.subject().uscc()).isEqualTo("91330205MA2AXYT15D");
    assertThat(event.relation()).isEqualTo("employee");
    assertThat(event.answers().flammable()).isNull();
    var upload = event.uploads().getFirst();
    assertThat(upload.uploadId()).hasToString(photo.path("uploadId").asString());
    assertThat(upload.sha256()).hasSize(64);
    assertThat(upload.perceptualHash()).hasSize(16);
    assertThat(upload.takenAt()).isEqualTo(Instant.parse("2021-06-08T01:10:00Z"));
    assertThat(upload.takenPlace().lat()).isEqualByComparingTo("29.918");
    assertLeaf(record.value(), event, answer);
  }

  /** The leaf's preimage is the record with an empty leaf; the nonce is on the tracking page. */
  private void assertLeaf(byte[] bytes, TipSubmitted event, Intake.Answer answer) {
    var receipt = answer.json();
    var proof =
        intake
            .myTip(receipt.path("tipNumber").asString(), receipt.path("receiptCode").asString())
            .json()
            .path("proof");
    var preimage =
        new String(bytes, StandardCharsets.UTF_8)
            .replace(event.leaf(), "")
            .getBytes(StandardCharsets.UTF_8);
    var nonce = HexFormat.of().parseHex(proof.path("nonce").asString());

    assertThat(proof.path("leaf").asString()).isEqualTo(event.leaf());
    assertThat(Leaf.of(nonce, preimage).text()).isEqualTo(event.leaf());
  }

  @Test
  void beginsATraceOfItsOwnForAStranger() {
    var strangers = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var answer =
        intake.send(
            intake
                .submission(tip("跟踪").json(), UUID.randomUUID())
                .header("traceparent", strangers));
    var id = answer.json().path("tipId").asString();

    await().until(() -> topics.of(Topic.TIPS, id).size() == 1);

    var headers = TestTopics.headersOf(topics.of(Topic.TIPS, id).getFirst());
    assertThat(headers.get("traceparent")).isNotNull().doesNotContain("0af7651916cd43dd");
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    var answer =
        intake.submit(
            """
            {"channel":"hotline_12350","district":"990000","description":5e3,"hazardType":"nonsense",
             "keyArea":["x"],"location":{"lat":95,"lng":"east","accuracyM":-3,"altitude":1},
             "address":"a\\u0000b","subject":{"uscc":"123"},"occurredAt":"yesterday",
             "answers":{"injured":"perhaps"},
             "uploads":["no-uuid","11111111-1111-4111-8111-111111111111",
                        "11111111-1111-4111-8111-111111111111"],
             "identityMode":"secret","relation":"friend","contact":{"kind":"fax","value":"1"},
             "surprise":{"deep":[1,2,3]}}\
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("invalid-fields");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(faults(answer))
        .contains(
            "channel:unknown-value",
            "district:unknown-value",
            "hazardType:unknown-value",
            "keyArea:wrong-type",
            "location.lat:out-of-range",
            "location.lng:wrong-type",
            "location.crs:required",
            "location.accuracyM:out-of-range",
            "location.altitude:unknown-field",
            "address:bad-character",
            "subject.name:required",
            "subject.uscc:malformed",
            "occurredAt:wrong-type",
            "answers.injured:wrong-type",
            "uploads[0]:wrong-type",
            "uploads[2]:duplicate",
            "identityMode:unknown-value",
            "relation:unknown-value",
            "contact.kind:unknown-value",
            "surprise:unknown-field");
    assertThat(answer.text()).doesNotContain("nonsense", "yesterday", "perhaps", "fax");
  }

  @Test
  void asksForOneSentenceOrOnePhotograph() {
    assertThat(faults(intake.submit("{\"channel\":\"web\",\"identityMode\":\"anonymous\"}")))
        .containsExactly("description:empty-report");
    assertThat(faults(intake.submit(tip("   \n　").json())))
        .containsExactly("description:empty-report");
    assertThat(faults(intake.submit("{}")))
        .containsExactlyInAnyOrder(
            "channel:required", "identityMode:required", "description:empty-report");
  }

  @Test
  void boundsWhatIsWritten() {
    assertThat(intake.submit(tip("火".repeat(10_000)).json()).status()).isEqualTo(201);
    assertThat(faults(intake.submit(tip("火".repeat(10_001)).json())))
        .containsExactly("description:too-long");
    assertThat(intake.submit(tip("火".repeat(200_000)).json()).status()).isEqualTo(413);
    assertThat(
            faults(intake.submit(tip("x").with("occurredAt", "\"2999-01-01T00:00:00Z\"").json())))
        .containsExactly("occurredAt:in-future");
  }

  @Test
  void claimsOnlyPhotographsThatNobodyHas() {
    var id = intake.upload(SyntheticPhotos.jpeg(32, 24)).json().path("uploadId").asString();
    var stranger = UUID.randomUUID().toString();

    var first = intake.submit(tip("一").with("uploads", "[\"" + id + "\"]").json());
    var second =
        intake.submit(tip("二").with("uploads", "[\"" + stranger + "\",\"" + id + "\"]").json());

    assertThat(first.status()).isEqualTo(201);
    assertThat(faults(second))
        .containsExactly("uploads[0]:unknown-upload", "uploads[1]:unknown-upload");
    assertThat(rows.count("tip where description = '二'")).isZero();
  }

  @Test
  void takesAPhotographWithoutAWord() {
    var id = intake.upload(SyntheticPhotos.jpeg(32, 24)).json().path("uploadId").asString();

    var answer =
        intake.submit(
            "{\"channel\":\"miniapp_snap\",\"identityMode\":\"anonymous\",\"uploads\":[\""
                + id
                + "\"]}");

    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void asksForARandomKey() {
    var body = tip("x").json();
    var without =
        java.net.http.HttpRequest.newBuilder(intake.uri("/api/v1/tips"))
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));

    assertThat(intake.send(without).problem()).isEqualTo("idempotency-key-missing");
    assertThat(intake.submit(body, new UUID(0x1000L, 1)).problem())
        .isEqualTo("idempotency-key-missing");
  }

  @Test
  void refusesWhatIsNoJson() {
    for (var body : List.of("", "{", "nul", "{}{}", "{\"a\":\u0001}", "[".repeat(100_000))) {
      var answer = intake.submit(body);

      assertThat(answer.status()).as(body.substring(0, Math.min(9, body.length()))).isEqualTo(400);
    }
    for (var body : List.of("null", "[]", "5", "\"a\"", "[{\"channel\":\"web\"}]")) {
      assertThat(intake.submit(body).status()).as(body).isIn(400, 422);
    }
  }

  private static List<String> faults(Intake.Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(e -> e.path("field").asString() + ":" + e.path("code").asString())
        .toList();
  }
}
