package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.contracts.delivery.RevealStepped.Step;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.seal.RevealSealing;
import io.anshao.notify.reveal.domain.SigningPair;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request for a contact to its one answer, with keys as browsers make them. */
class RevealTests {

  private static final int APPROVALS_PER_DAY = 2;
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
  private static final String REASON = "现场找不到举报的车间，须请举报人指路";

  private static final MailGate MAIL = new MailGate();
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static Notify.Instance instance;
  private static Office office;
  private static List<String> codes;
  private static Custodian first;
  private static Custodian second;

  private final Hpke.KeyPair browser = Hpke.generate();
  private Office.Member triager;
  private Reporter reporter;

  @BeforeAll
  static void enrolsTheFirstTwoByTheCodesItPrints() {
    var console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      instance = NOTIFY.start("--anshao.reveal.approvals-per-day=" + APPROVALS_PER_DAY);
      await().until(() -> NOTIFY.query("select count(*) from enrolment_code").equals("2"));
    } finally {
      System.setOut(console);
    }
    codes =
        CODE.matcher(printed.toString(StandardCharsets.UTF_8))
            .results()
            .map(r -> r.group())
            .toList();
    assertThat(codes).hasSize(2);
    office = Office.of(NOTIFY, instance);
    first = Custodian.of(office, "甲");
    second = Custodian.of(office, "乙");
    await().until(() -> first.member().get("custodian-keys").status() == 200);
    assertThat(first.enrols(codes.get(0)).body().path("status").asString()).isEqualTo("confirmed");
    assertThat(second.enrols(codes.get(1).toLowerCase().replace("-", " ")).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    instance.close();
    BROKER.close();
    MAIL.close();
  }

  @BeforeEach
  void somebodyReports() {
    triager = office.member("研判员", "triager");
    reporter = Reporter.with(BROKER, NOTIFY.contactKey());
    reporter.leavesContact();
    await()
        .until(
            () ->
                NOTIFY
                    .query(
                        "select kind from contact where tip_id = '%s'".formatted(reporter.tipId()))
                    .equals("email"));
  }

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
    assertThat(NOTIFY.tablesThatHold(reporter.contact())).isEmpty();
    assertThat(NOTIFY.tablesThatHold(REASON)).containsExactly("reveal");
    assertThat(logged)
        .noneMatch(
            e -> {
              var text = Logs.textOf(e);
              return text.contains(reporter.contact()) || text.contains(REASON);
            });
  }

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

  @Test
  void letsNothingOutliveItsTime() {
    var one = first.colleague(office, "丙");
    var request = asked();
    one.approves(request.body());
    NOTIFY.execute(
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
  void servesNothingOfAnErasedContact() {
    var request = asked();
    first.colleague(office, "丙").approves(request.body());
    first.colleague(office, "丁").approves(request.body());
    reporter.isErased();
    await()
        .until(
            () ->
                !NOTIFY
                    .query(
                        "select erased_at from contact where erased_at is not null and tip_id = '%s'"
                            .formatted(reporter.tipId()))
                    .isEmpty());

    assertThat(triager.get("contact-requests/" + request.id() + "/contact").type())
        .isEqualTo("contact-not-found");
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

  private Office.Answer asked() {
    return asked(triager, UUID.randomUUID());
  }

  private Office.Answer asked(Office.Member by, UUID key) {
    var answer = by.post(key, "contact-requests", words("meet"));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private String[] words(String purpose) {
    return new String[] {
      "tipId",
      reporter.tipId().toString(),
      "purpose",
      purpose,
      "reason",
      REASON,
      "publicKey",
      Base64.getEncoder().encodeToString(browser.publicKey())
    };
  }

  private static Office.Answer approval(Custodian by, Office.Answer request, String signature) {
    return by.member()
        .post("contact-requests/" + request.id() + "/approval", "signature", signature);
  }

  private static Office.Answer refusal(Custodian by, Office.Answer request, String reason) {
    return by.member().post("contact-requests/" + request.id() + "/refusal", "reason", reason);
  }

  private String opened(UUID requestId, Office.Answer served) {
    var base64 = Base64.getDecoder();
    return RevealSealing.open(
        requestId,
        browser,
        new Hpke.Sealed(
            base64.decode(served.body().path("enc").asString()),
            base64.decode(served.body().path("ciphertext").asString())));
  }

  private static List<RevealStepped> told(UUID requestId, int count) {
    return await()
        .until(
            () -> Broker.all(RevealStepped.class, requestId.toString()),
            all -> all.size() >= count);
  }

  private static String metrics() {
    return instance.get("/actuator/prometheus").body();
  }
}
