package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.seal.RevealSealing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A service whose first two custodians are enrolled, somebody who reported and somebody who asks.
 */
abstract class RevealDesk {

  static final int APPROVALS_PER_DAY = 2;
  static final int OPENINGS_PER_DAY = 3;
  static final String REASON = "现场找不到举报的车间，须请举报人指路";

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
  static Notify notify;
  static List<String> codes;
  static Office office;
  static Custodian first;
  static Custodian second;

  private static MailGate mail;
  private static Broker broker;
  private static Notify.Instance instance;

  @BeforeAll
  static void enrolsTheFirstTwoByTheCodesItPrints() {
    mail = new MailGate();
    broker = new Broker();
    notify = new Notify(mail.port());
    var console = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      instance =
          notify.start(
              "--anshao.reveal.approvals-per-day=" + APPROVALS_PER_DAY,
              "--anshao.payout.openings-per-day=" + OPENINGS_PER_DAY);
      await().until(() -> notify.query("select count(*) from enrolment_code").equals("2"));
    } finally {
      System.setOut(console);
    }
    codes =
        CODE.matcher(printed.toString(StandardCharsets.UTF_8))
            .results()
            .map(r -> r.group())
            .toList();
    assertThat(codes).hasSize(2);
    office = Office.of(notify, instance);
    first = Custodian.of(office, "甲");
    second = Custodian.of(office, "乙");
    await().until(() -> first.member().get("custodian-keys").status() == 200);
    assertThat(first.enrols(codes.get(0)).body().path("status").asString()).isEqualTo("confirmed");
    assertThat(second.enrols(codes.get(1).toLowerCase().replace("-", " ")).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    instance.close();
    broker.close();
    mail.close();
  }

  private final Hpke.KeyPair browser = Hpke.generate();
  Office.Member triager;
  Reporter reporter;

  @BeforeEach
  void somebodyReports() {
    triager = office.member("研判员", "triager");
    reporter = Reporter.with(broker, notify.contactKey());
    reporter.leavesContact();
    await()
        .until(
            () ->
                notify
                    .query(
                        "select kind from contact where tip_id = '%s'".formatted(reporter.tipId()))
                    .equals("email"));
  }

  Office.Answer asked() {
    return asked(triager, UUID.randomUUID());
  }

  Office.Answer asked(Office.Member by, UUID key) {
    var answer = by.post(key, "contact-requests", words("meet"));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  String[] words(String purpose) {
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

  static Office.Answer approval(Custodian by, Office.Answer request, String signature) {
    return by.member()
        .post("contact-requests/" + request.id() + "/approval", "signature", signature);
  }

  static Office.Answer refusal(Custodian by, Office.Answer request, String reason) {
    return by.member().post("contact-requests/" + request.id() + "/refusal", "reason", reason);
  }

  String opened(UUID requestId, Office.Answer served) {
    var base64 = Base64.getDecoder();
    return RevealSealing.open(
        requestId,
        browser,
        new Hpke.Sealed(
            base64.decode(served.body().path("enc").asString()),
            base64.decode(served.body().path("ciphertext").asString())));
  }

  static List<RevealStepped> told(UUID requestId, int count) {
    return await()
        .until(
            () -> Broker.all(RevealStepped.class, requestId.toString()),
            all -> all.size() >= count);
  }

  static String metrics() {
    return instance.get("/actuator/prometheus").body();
  }
}
