package io.anshao.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke.Sealed;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.retention.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** Tips that other systems send. */
@IntakeTest
class WebhookTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private List<Sweep> sweeps;

  /** The vector of the published scheme. */
  @Test
  void signsAsTheSchemeSays() {
    assertThat(
            OtherSystem.sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void takesAPostAndSealsItsAuthorAtOnce(CapturedOutput output) {
    var answer =
        OtherSystem.letIn(intake, "weibo", "douyin")
            .send(
                "m-" + UUID.randomUUID(),
                """
                {"platform":"weibo","postId":"4xV9","description":"商场后门又锁上了。",
                 "link":"https://weibo.example/4xV9","author":"夜班小王的号","address":"人民路1号",
                 "location":{"lat":29.89,"lng":121.55,"crs":"gcj02"}}\
                """);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().has("receiptCode")).isFalse();
    var id = answer.json().path("tipId").asString();
    var tip = (TipSubmitted) event(Topic.TIPS, id);
    assertThat(tip.channel()).isEqualTo("weibo");
    assertThat(tip.relation()).isEqualTo("unknown");
    assertThat(tip.identityMode()).isEqualTo(IdentityMode.SEALED);
    assertThat(tip.contactKind()).isEqualTo(ContactKind.ACCOUNT);
    assertThat(tip.entry().externalNumber()).isEqualTo("4xV9");
    assertThat(tip.entry().source().url()).isEqualTo("https://weibo.example/4xV9");
    assertThat(tip.toString()).doesNotContain("夜班小王");
    assertThat(open((ContactSealed) event(Topic.CONTACTS, id))).isEqualTo("weibo:夜班小王的号");
    assertThat(rows.everything()).noneMatch(row -> row.contains("夜班小王"));
    assertThat(output.getAll()).doesNotContain("夜班小王");
  }

  @Test
  void isOneTipForEverUnderTheSameIdWhateverItSays() throws Exception {
    var system = OtherSystem.letIn(intake, "other");
    var messageId = "m-" + UUID.randomUUID();
    var first = system.send(messageId, slip("一", "甲"));
    rows.change(
        "update idempotency_key set created_at = now() - interval '5 years' where tip_id = '%s'"
            .formatted(first.json().path("tipId").asString()));
    for (var sweep : sweeps) {
      sweep.run(Instant.now());
    }

    var again = system.send(messageId, slip("一", "甲"));
    var changed = system.send(messageId, slip("二", "乙"));
    var wrong = system.send(messageId, "{\"platform\":\"nowhere\"}");

    assertThat(first.status()).isEqualTo(201);
    for (var answer : List.of(again, changed, wrong)) {
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.json()).isEqualTo(first.json());
    }
    assertThat(system.send("m-" + UUID.randomUUID(), slip("一", "甲")).json())
        .isNotEqualTo(first.json());
    assertThat(OtherSystem.letIn(intake, "other").send(messageId, slip("一", "甲")).json())
        .isNotEqualTo(first.json());
  }

  @Test
  void isOneTipWhenManyTriesComeAtOnce() {
    var system = OtherSystem.letIn(intake, "other");
    var messageId = "m-" + UUID.randomUUID();

    var answers =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> system.send(messageId, slip(messageId, "同时" + i)))
            .toList();

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(new HashSet<>(answers.stream().map(a -> a.json().toString()).toList())).hasSize(1);
  }

  @Test
  void refusesWhatNobodySignedJustNowAndNeverSaysWhy() {
    var system = OtherSystem.letIn(intake, "other");
    var other = OtherSystem.letIn(intake, "other");
    var body = slip("伪造", "伪造的内容");
    var now = Instant.now();
    var signature = OtherSystem.sign(system.secret(), "m", now, body);
    var unknown = new OtherSystem(intake, UUID.randomUUID().toString(), system.secret());
    var nonsense = new OtherSystem(intake, "nonsense", system.secret());

    var refused =
        List.of(
            intake.send(system.message("m", now, body + " ", signature)),
            intake.send(system.message("n", now, body, signature)),
            intake.send(system.message("m", now.plusSeconds(1), body, signature)),
            intake.send(system.message("m", now, body, signature.replace("v1,", "v2,"))),
            intake.send(system.message("m", now, body, "v1,")),
            intake.send(system.message("m", now, body, "")),
            intake.send(other.message("m", now, body, signature)),
            system.send("m", now.minus(Duration.ofMinutes(6)), body),
            system.send("m", now.plus(Duration.ofMinutes(6)), body),
            unknown.send("m", body),
            nonsense.send("m", body));

    assertThat(refused).allMatch(answer -> answer.status() == 401);
    assertThat(new HashSet<>(refused.stream().map(Answer::text).toList())).hasSize(1);
    assertThat(rows.count("tip where description = '伪造的内容'")).isZero();
    assertThat(intake.send(system.message("m", now, body, "v1,x v2,y " + signature)).status())
        .isEqualTo(201);
  }

  @Test
  void namesEveryWrongField() {
    var system = OtherSystem.letIn(intake, "douyin");

    assertThat(
            fields(
                system.send(
                    "m",
                    """
                    {"platform":"weibo","link":"javascript:alert(1)","author":" ","likes":3,
                     "occurredAt":"2999-01-01T00:00:00Z","location":{"lat":99,"lng":1,"crs":"wgs84"}}\
                    """)))
        .containsExactlyInAnyOrder(
            "likes",
            "platform",
            "postId",
            "link",
            "author",
            "description",
            "occurredAt",
            "location.lat");
    assertThat(
            fields(
                system.send(
                    "m", "{\"platform\":\"douyin\",\"postId\":\"1\",\"description\":\"x\"}")))
        .containsExactly("link");
    assertThat(system.send("m", "[").status()).isEqualTo(400);
    assertThat(system.send("m", " ".repeat(300_000)).status()).isEqualTo(413);
  }

  @Test
  void tellsTheAdministratorInNumbersWhatBecameOfWhatCame() {
    var system = OtherSystem.letIn(intake, "other");
    var key = UUID.randomUUID().toString();
    var body = slip("数", "夜里又有人上锁。");
    assertThat(deliveries(system)).isEmpty();

    system.send(key, body);
    system.send(key, body);
    system.send(key, "{\"platform\":\"nowhere\"}");
    system.send("x" + key, "{\"platform\":\"nowhere\"}");
    system.send("y" + key, "[");
    system.send("z" + key, Instant.now().minus(Duration.ofMinutes(6)), body);
    intake.send(system.message(key, Instant.now(), body, "v1,bm9ib2R5"));
    delete("/" + system.id() + "/secrets/1");
    system.send("e" + key, body);

    assertThat(deliveries(system))
        .containsOnly(
            Map.entry("taken", 1L),
            Map.entry("repeated", 2L),
            Map.entry("invalid", 2L),
            Map.entry("stale", 1L),
            Map.entry("unsigned", 2L));
    var answer = staff("GET", "/" + system.id() + "/deliveries", Intake.token("administrator"));
    assertThat(answer.json().path("days").asInt()).isEqualTo(30);
    assertThat(answer.json().path("items").get(0).path("lastAt").isString()).isTrue();
    assertThat(answer.text()).doesNotContain(key, "夜里", "127.0.0.1");
    assertThat(rows.all("select to_jsonb(t)::text from webhook_tally t"))
        .noneMatch(row -> row.contains(key));
  }

  @Test
  void countsEveryMessageOfManyAtOnce() {
    var system = OtherSystem.letIn(intake, "other");

    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> system.send("m-" + UUID.randomUUID(), slip("n" + i, "第" + i)));

    assertThat(deliveries(system)).containsOnly(Map.entry("taken", 40L));
  }

  @Test
  void letsASourceChangeOverFromOneSecretToTheNext() {
    var first = OtherSystem.letIn(intake, "other");
    var key = UUID.randomUUID();
    var issued = issue(first, key);
    var second = OtherSystem.of(intake, issued);

    assertThat(issued.json().path("version").asInt()).isEqualTo(2);
    assertThat(issue(first, key).json()).isEqualTo(issued.json());
    assertThat(first.send("a" + key, slip("a", "旧")).status()).isEqualTo(201);
    assertThat(second.send("b" + key, slip("b", "新")).status()).isEqualTo(201);

    var third = OtherSystem.of(intake, issue(first, UUID.randomUUID()));
    assertThat(first.send("c" + key, slip("c", "最旧")).status()).isEqualTo(401);
    assertThat(second.send("d" + key, slip("d", "旧")).status()).isEqualTo(201);

    assertThat(delete("/" + first.id() + "/secrets/2").status()).isEqualTo(200);
    assertThat(second.send("e" + key, slip("e", "旧")).status()).isEqualTo(401);
    assertThat(third.send("f" + key, slip("f", "新")).status()).isEqualTo(201);

    assertThat(delete("/" + first.id()).json().has("revokedAt")).isTrue();
    assertThat(third.send("g" + key, slip("g", "新")).status()).isEqualTo(401);
    assertThat(issue(first, UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(delete("/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(delete("/" + first.id() + "/secrets/9").status()).isEqualTo(404);
  }

  @Test
  void isManagedByTheDistrictsAdministratorAlone() {
    var key = UUID.randomUUID();
    var body = OtherSystem.body("市平台", "weibo", "weibo");
    var made = OtherSystem.make(intake, body, key, "administrator");
    var system = OtherSystem.of(intake, made);

    assertThat(made.status()).isEqualTo(201);
    assertThat(OtherSystem.make(intake, body, key, "administrator").json()).isEqualTo(made.json());
    var other = OtherSystem.make(intake, OtherSystem.body("别的", "weibo"), key, "administrator");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(fields(OtherSystem.make(intake, OtherSystem.body(" "), key, "administrator")))
        .containsExactlyInAnyOrder("name", "platforms");
    assertThat(
            fields(OtherSystem.make(intake, OtherSystem.body("x", "media"), key, "administrator")))
        .containsExactly("platforms[0]");

    var listed = staff("GET", "", Intake.token("administrator"));
    assertThat(listed.text()).contains(system.id()).doesNotContain("whsec_", system.secret());
    for (var role : List.of("operator", "triager", "office_leader", "unit_handler")) {
      var token = Intake.token(role);
      assertThat(OtherSystem.make(intake, body, key, role).status()).isEqualTo(403);
      assertThat(staff("GET", "", token).status()).isEqualTo(403);
      assertThat(staff("POST", "/" + system.id() + "/secrets", token).status()).isEqualTo(403);
      assertThat(staff("DELETE", "/" + system.id() + "/secrets/1", token).status()).isEqualTo(403);
      assertThat(staff("DELETE", "/" + system.id(), token).status()).isEqualTo(403);
      assertThat(staff("GET", "/" + system.id() + "/deliveries", token).status()).isEqualTo(403);
    }
    assertThat(intake.get("/api/v1/staff/webhook-sources").status()).isEqualTo(401);

    var elsewhere = Intake.tokenIn("330203", "administrator");
    assertThat(staff("GET", "", elsewhere).text()).doesNotContain(system.id());
    assertThat(staff("POST", "/" + system.id() + "/secrets", elsewhere).status()).isEqualTo(404);
    assertThat(staff("DELETE", "/" + system.id() + "/secrets/1", elsewhere).status())
        .isEqualTo(404);
    assertThat(staff("DELETE", "/" + system.id(), elsewhere).status()).isEqualTo(404);
    assertThat(staff("GET", "/" + system.id() + "/deliveries", elsewhere).status()).isEqualTo(404);
    assertThat(rows.everything()).noneMatch(row -> row.contains(system.secret()));
  }

  private Map<String, Long> deliveries(OtherSystem system) {
    var answer = staff("GET", "/" + system.id() + "/deliveries", Intake.token("administrator"));
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .json()
        .path("items")
        .valueStream()
        .collect(
            Collectors.toMap(i -> i.path("outcome").asString(), i -> i.path("count").asLong()));
  }

  private Answer issue(OtherSystem system, UUID key) {
    var path = "/" + system.id() + "/secrets";
    return OtherSystem.staff(intake, "POST", path, "", key, Intake.token("administrator"));
  }

  private Answer delete(String path) {
    return staff("DELETE", path, Intake.token("administrator"));
  }

  private Answer staff(String method, String path, String token) {
    return OtherSystem.staff(intake, method, path, "", UUID.randomUUID(), token);
  }

  private static String slip(String postId, String description) {
    return "{\"platform\":\"other\",\"postId\":\"%s\",\"description\":\"%s\"}"
        .formatted(postId, description);
  }

  private Object event(Topic topic, String id) {
    await().until(() -> topics.of(topic, id).size() == 1);
    var record = topics.of(topic, id).getFirst();
    var envelope = Envelope.ofHeaders(TestTopics.headersOf(record));
    return Events.read(envelope.type(), record.value());
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
