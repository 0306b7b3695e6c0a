package io.anshao.notify;

import static io.anshao.notify.Colleague.settled;
import static io.anshao.notify.HttpGate.Mood.HANGS_UP;
import static io.anshao.notify.HttpGate.Mood.OUT_OF_ORDER;
import static io.anshao.notify.HttpGate.Mood.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.notice.CaseStepTold;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.notify.HttpGate.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every channel against a receiver that is out of order, silent and hangs up before it takes
 * anything, and that checks who speaks: each message arrives once.
 */
class ChannelTests {

  private static final String SMS_SECRET = "not-a-real-secret";
  private static final MailGate MAIL = new MailGate();
  private static final HttpGate SMS = new HttpGate("{\"Code\":\"OK\"}");
  private static final HttpGate DINGTALK = new HttpGate("{\"errcode\":0}");
  private static final HttpGate WECOM = new HttpGate("{\"errcode\":0}");
  private static final HttpGate HOOK = new HttpGate("");
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static Notify.Instance instance;

  @BeforeAll
  static void start() {
    instance =
        NOTIFY.start(
            "--anshao.sms.access-key-id=LTAIexample",
            "--anshao.sms.access-key-secret=" + SMS_SECRET,
            "--anshao.sms.endpoint=" + SMS.url(),
            "--anshao.sms.codes.tip-accepted=SMS_1",
            "--anshao.sms.patience=1s",
            "--anshao.robots.dingtalk=" + DINGTALK.url() + "/robot/send",
            "--anshao.robots.wecom=" + WECOM.url() + "/cgi-bin/webhook/send",
            "--anshao.robots.patience=1s",
            "--anshao.webhooks.plain=true",
            "--anshao.webhooks.patience=1s");
  }

  @AfterAll
  static void stop() {
    instance.close();
    BROKER.close();
    List.of(SMS, DINGTALK, WECOM, HOOK).forEach(HttpGate::close);
    MAIL.close();
  }

  @Test
  void sendsATextMessageThatTheProviderCanVerify() {
    SMS.next(OUT_OF_ORDER, SILENT, HANGS_UP);
    var caller = Reporter.with(BROKER, NOTIFY.contactKey()).withContact("+8613800000000");
    caller.leavesContact(ContactKind.PHONE);

    var message = caller.isToldThat("tip-accepted");

    assertThat(Reporter.settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    var call = single(SMS);
    assertThat(call.query())
        .containsEntry("PhoneNumbers", "13800000000")
        .containsEntry("TemplateCode", "SMS_1")
        .containsEntry("OutId", message.toString());
    assertThat(call.query().get("TemplateParam")).contains(Reporter.NUMBER, "2021年7月8日");
    assertThat(call.headers().get("authorization")).endsWith("Signature=" + acs3(call));
  }

  @Test
  void writesThroughADingTalkRobotWithItsSign() throws Exception {
    DINGTALK.next(OUT_OF_ORDER, SILENT, HANGS_UP);
    var message =
        told(
            ChannelKind.DINGTALK,
            "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef SECtest0123456789");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    var call = single(DINGTALK);
    assertThat(call.query()).containsEntry("access_token", "0123456789abcdef");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("SECtest0123456789".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var text = call.query().get("timestamp") + "\nSECtest0123456789";
    assertThat(call.query().get("sign"))
        .isEqualTo(
            Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(contentOf(call)).contains("案件JBAQ2021000001即将到期", "/cases/", "可能重复");
  }

  @Test
  void writesThroughAWeComRobot() {
    WECOM.next(OUT_OF_ORDER, SILENT, HANGS_UP);
    var message =
        told(
            ChannelKind.WECOM,
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    var call = single(WECOM);
    assertThat(call.query()).containsEntry("key", "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa");
    assertThat(contentOf(call)).contains("案件JBAQ2021000001即将到期", "可能重复");
  }

  @Test
  void postsNowhereElseWhateverAddressIsTyped() {
    var message = told(ChannelKind.WECOM, "http://169.254.169.254/latest/meta-data");

    assertThat(settled(message).outcome()).isEqualTo(Outcome.GIVEN_UP);
  }

  @Test
  void tellsASubscriberNumberStateAndLinkSignedByEverySecretThatIsAlive() throws Exception {
    var administrator = Office.of(NOTIFY, instance).member("admin", "administrator");
    var made =
        Awaitility.await()
            .until(
                () ->
                    administrator.postJson(
                        "webhook-subscriptions",
                        Map.of(
                            "name",
                            "城市大脑",
                            "url",
                            HOOK.url() + "/hooks",
                            "kinds",
                            List.of("case.closed"))),
                answer -> answer.status() != 401);
    assertThat(made.status()).isEqualTo(201);
    var id = made.body().path("subscription").path("id").asString();
    var rotated = administrator.postJson("webhook-subscriptions/" + id + "/secrets", Map.of());
    HOOK.next(OUT_OF_ORDER, SILENT, HANGS_UP);

    var event = step("case.closed");
    step("case.accepted");

    var call = single(HOOK);
    for (var issued : List.of(made, rotated)) {
      new Webhook(issued.body().path("secret").asString())
          .verify(
              call.body(),
              call.headers().entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }
    assertThat(call.headers()).containsEntry("webhook-id", event.toString());
    var body = JsonMapper.shared().readTree(call.body());
    assertThat(body.path("type").asString()).isEqualTo("case.closed");
    assertThat(body.path("data").propertyNames())
        .containsExactlyInAnyOrder("district", "number", "state", "link");

    deliversAgainByHandUnderTheSameId(administrator, id, event);
    endsSecretsOneByOne(administrator, id);
  }

  private static void deliversAgainByHandUnderTheSameId(
      Office.Member administrator, String id, UUID event) {
    var log = administrator.get("webhook-subscriptions/" + id + "/deliveries").body();
    assertThat(log.path("items").size()).isEqualTo(1);
    var line = log.path("items").get(0);
    assertThat(line.path("outcome").asString()).isEqualTo("delivered");
    assertThat(line.path("attempts").asInt()).isEqualTo(4);

    var again =
        administrator.postJson(
            "webhook-subscriptions/%s/deliveries/%s/redelivery"
                .formatted(id, line.path("id").asString()),
            Map.of());

    assertThat(again.status()).isEqualTo(204);
    Awaitility.await().until(() -> HOOK.taken().size() == 2);
    assertThat(HOOK.taken().getLast().headers()).containsEntry("webhook-id", event.toString());
  }

  private static void endsSecretsOneByOne(Office.Member administrator, String id) {
    var secrets = "webhook-subscriptions/" + id + "/secrets/";
    assertThat(administrator.delete(secrets + 1).status()).isEqualTo(200);
    assertThat(administrator.delete(secrets + 2).type()).isEqualTo("last-secret");
    assertThat(administrator.delete("webhook-subscriptions/" + id).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyButTheDistrictsAdministratorSubscribe() {
    var office = Office.of(NOTIFY, instance);
    var clerk = office.member("clerk", "unit_clerk");
    var foreigner = office.memberOf("330206", "admin", "administrator");
    var entry = Map.of("name", "某", "url", HOOK.url(), "kinds", List.of("case.closed"));
    Awaitility.await().until(() -> clerk.postJson("webhook-subscriptions", entry).status() == 403);
    assertThat(clerk.get("webhook-subscriptions").status()).isEqualTo(403);
    assertThat(foreigner.get("webhook-subscriptions?district=330205").status()).isEqualTo(403);
    assertThat(foreigner.get("webhook-subscriptions").body().path("items").isEmpty()).isTrue();
    var wrong =
        office
            .member("admin", "administrator")
            .postJson(
                "webhook-subscriptions",
                Map.of("name", "", "url", "ftp://x", "kinds", List.of("case.gossip")));
    assertThat(wrong.wrong())
        .containsExactlyInAnyOrder("name required", "url malformed", "kinds unknown-value");
  }

  private static UUID step(String kind) {
    var event = NameUuid.ofEvent(UUID.randomUUID(), 7, kind);
    BROKER.send(
        event.toString(),
        new CaseStepTold(
            event,
            kind,
            Colleague.NUMBER,
            kind.substring(5),
            "/cases/" + event,
            Instant.parse("2021-06-08T04:00:00Z")));
    return event;
  }

  private static UUID told(ChannelKind channel, String address) {
    var colleague = Colleague.with(BROKER, NOTIFY.contactKey());
    colleague.leaves(null, colleague.address(channel, address));
    return colleague.isTold(colleague.notice(UUID.randomUUID(), channel, "staff-due", true));
  }

  private static Call single(HttpGate gate) {
    return Awaitility.await().until(gate::taken, all -> all.size() == 1).getFirst();
  }

  private static String contentOf(Call call) {
    return JsonMapper.shared().readTree(call.body()).at("/text/content").asString();
  }

  /** As the provider computes it from what came: help.aliyun.com, V3 request signature. */
  private static String acs3(Call call) {
    var query =
        new TreeMap<>(call.query())
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    var signed =
        new TreeMap<>(call.headers())
            .entrySet().stream()
                .filter(e -> e.getKey().equals("host") || e.getKey().startsWith("x-acs-"))
                .toList();
    var lines =
        signed.stream()
            .map(e -> e.getKey() + ":" + e.getValue() + "\n")
            .collect(Collectors.joining());
    var names = signed.stream().map(Map.Entry::getKey).collect(Collectors.joining(";"));
    var request = "POST\n/\n" + query + "\n" + lines + "\n" + names + "\n" + sha256(call.body());
    return hmac("ACS3-HMAC-SHA256\n" + sha256(request));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SMS_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
