package io.anshao.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke.Sealed;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.chat.domain.Saying;
import io.anshao.intake.photo.SyntheticPhotos;
import io.anshao.intake.retention.Sweep;
import io.anshao.testkit.wechat.FakeWechat;
import io.anshao.testkit.wechat.WechatAccount;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** Tips that are told to an official account of WeChat. */
@IntakeTest
class WechatTests {

  private static final Pattern LINK =
      Pattern.compile("编号 (JB\\S+)。[\\s\\S]*https://tips\\.example/receipt#(\\S+)$");

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private List<Sweep> sweeps;

  @Test
  void gathersMessagesIntoOneTipAndGivesTheReceiptOutOnce(CapturedOutput output) {
    var user = WechatUser.any(intake);
    FakeWechat.SHARED.holds("media-1", SyntheticPhotos.jpeg(40, 30));

    assertThat(user.says("后门锁上了<b>")).isEqualTo(Saying.NOTED.text());
    assertThat(user.shows("media-1")).isEqualTo(Saying.NOTED.text());
    assertThat(
            WechatUser.read(
                user.send(
                    user.message(
                        WechatUser.id(),
                        "location",
                        "<Location_X>29.887883</Location_X><Location_Y>121.556753</Location_Y>"
                            + "<Label><![CDATA[人民路1号]]></Label>"))))
        .isEqualTo(Saying.NOTED.text());
    assertThat(
            WechatUser.read(
                user.send(
                    user.message(
                        WechatUser.id(),
                        "voice",
                        "<MediaId>v</MediaId><Recognition><![CDATA[每天晚上都锁]]></Recognition>"))))
        .isEqualTo(Saying.NOTED.text());
    var reply = LINK.matcher(user.says("1"));

    assertThat(reply.find()).isTrue();
    var id = rows.one("select id from tip where number = '%s'", reply.group(1));
    var tip = (TipSubmitted) event(Topic.TIPS, id);
    assertThat(tip.channel()).isEqualTo("wechat_oa");
    assertThat(tip.description()).isEqualTo("后门锁上了<b>\n每天晚上都锁");
    assertThat(tip.address()).isEqualTo("人民路1号");
    assertThat(tip.location().lat().doubleValue()).isBetween(29.89046, 29.89048);
    assertThat(tip.uploads()).hasSize(1);
    assertThat(tip.contactKind()).isEqualTo(ContactKind.ACCOUNT);
    assertThat(open((ContactSealed) event(Topic.CONTACTS, id)))
        .isEqualTo("wechat:" + user.openid());
    assertThat(rows.everything()).noneMatch(row -> row.contains(user.openid()));
    assertThat(output.getAll()).doesNotContain(user.openid(), reply.group(2));

    var key = UUID.randomUUID();
    var opened = open(reply.group(2), key);
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.header("Cache-Control")).contains("no-store");
    var code = opened.json().path("receiptCode").asString();
    assertThat(intake.myTip(reply.group(1), code).status()).isEqualTo(200);
    assertThat(open(reply.group(2), key).json()).isEqualTo(opened.json());
    assertThat(open(reply.group(2), UUID.randomUUID()).problem()).isEqualTo("receipt-link-used");
    assertThat(open("nonsense", key).problem()).isEqualTo("receipt-link-used");
    assertThat(rows.everything())
        .noneMatch(row -> row.contains(code) || row.contains(reply.group(2)));
  }

  @Test
  void keepsNothingOfWhoWantsNotToBeKnown() {
    var user = WechatUser.any(intake);
    user.says("匿名的事");
    var reply = LINK.matcher(user.says("2"));

    assertThat(reply.find()).isTrue();
    var tip = "from tip where number = '%s'".formatted(reply.group(1));
    assertThat(rows.one("select identity_mode || contact_kind " + tip)).isEqualTo("anonymousnone");
  }

  /** The platform asks three times within fifteen seconds, and so may somebody who listened. */
  @Test
  void isTheSameMessageHoweverOftenItComes() {
    var user = WechatUser.any(intake);
    var said = user.text(WechatUser.id(), "说一次");
    var submit = user.text(WechatUser.id(), "1");

    var noted = answers(user, said, 3);
    var told = answers(user, submit, 3);
    var late = user.send(submit);
    var replayed = user.send(said);

    assertThat(noted).containsExactly(Saying.NOTED.text());
    assertThat(told).hasSize(1);
    assertThat(WechatUser.read(late)).isEqualTo(told.iterator().next());
    assertThat(WechatUser.read(replayed)).isEqualTo(Saying.NOTED.text());
    assertThat(rows.count("tip where description = '说一次'")).isEqualTo(1);
  }

  @Test
  void keepsEveryMessageOfAFlood() {
    var users = IntStream.range(0, 10).mapToObj(_ -> WechatUser.any(intake)).toList();

    users.parallelStream()
        .forEach(
            user -> {
              var replies =
                  IntStream.range(0, 6).parallel().mapToObj(i -> user.says("洪" + i + "水")).toList();
              assertThat(replies).containsOnly(Saying.NOTED.text());
              assertThat(LINK.matcher(user.says("1")).find()).isTrue();
            });

    var texts = rows.all("select description from tip where description like '洪_水%%'");
    assertThat(texts).hasSize(10);
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text.split("\n"))
                    .containsExactlyInAnyOrder("洪0水", "洪1水", "洪2水", "洪3水", "洪4水", "洪5水"));
  }

  @Test
  void refusesWhatThePlatformDidNotSignJustNow() {
    var user = WechatUser.any(intake);
    var now = Instant.now();
    var message = user.text(WechatUser.id(), "伪造");
    var encrypted = WechatAccount.encrypt(message, WechatAccount.APP);
    var signature = WechatAccount.sign(now, encrypted);
    var ofAnother = WechatAccount.encrypt(message, "wx0000000000000000");

    var refused =
        List.of(
            user.request(encrypted, now, WechatAccount.sign(now, encrypted, "guess")),
            user.request(encrypted, now.plusSeconds(1), signature),
            user.request(WechatAccount.encrypt(message + " ", WechatAccount.APP), now, signature),
            user.request(ofAnother, now, WechatAccount.sign(now, ofAnother)),
            user.request(message, now.minus(Duration.ofMinutes(6))),
            user.request(message, now.plus(Duration.ofMinutes(6))),
            user.request("", now, signature),
            HttpRequest.newBuilder(intake.uri("/api/v1/wechat"))
                .POST(BodyPublishers.ofString(message)),
            HttpRequest.newBuilder(intake.uri("/api/v1/wechat?timestamp=x&msg_signature=y"))
                .POST(BodyPublishers.noBody()));

    assertThat(refused).allSatisfy(each -> assertThat(intake.send(each).status()).isEqualTo(403));
    assertThat(intake.send(user.request(encrypted, now, signature)).status()).isEqualTo(200);
  }

  @Test
  void readsNoEntityOfAMessage() {
    var user = WechatUser.any(intake);
    var hostile =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + user.text(WechatUser.id(), "x").replace("<![CDATA[x]]>", "&a;");

    assertThat(user.send(hostile).status()).isEqualTo(403);
  }

  @Test
  void showsTheConsoleThatItKnowsTheToken() {
    var now = Instant.now();
    var signature = WechatAccount.sign(now);

    var answer = WechatUser.greet(intake, now, signature);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("1<2");
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(WechatUser.greet(intake, now, "0".repeat(40)).status()).isEqualTo(403);
    assertThat(WechatUser.greet(intake, now.minusSeconds(400), signature).status()).isEqualTo(403);
  }

  @Test
  void asksAgainForAPictureThatDidNotCome() {
    var user = WechatUser.any(intake);
    FakeWechat.SHARED.holds("media-2", SyntheticPhotos.jpeg(20, 20));
    FakeWechat.SHARED.holds(
        "media-3", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(user.shows("media-0")).isEqualTo(Saying.PICTURE_LOST.text());
    assertThat(user.shows("media-3")).isEqualTo(Saying.PICTURE_REFUSED.text());
    FakeWechat.SHARED.endTokens();
    assertThat(user.shows("media-2")).isEqualTo(Saying.NOTED.text());
    assertThat(LINK.matcher(user.says("1")).find()).isTrue();
  }

  @Test
  void answersWhatIsNoReportWithWhatToDo() {
    var user = WechatUser.any(intake);

    assertThat(user.says("1")).isEqualTo(Saying.NOTHING_YET.text());
    assertThat(WechatUser.read(user.send(user.message(WechatUser.id(), "video", ""))))
        .isEqualTo(Saying.UNCLEAR.text());
    assertThat(WechatUser.read(user.send(user.message("", "event", "<Event>subscribe</Event>"))))
        .isEqualTo(Saying.WELCOME.text());
    assertThat(user.send(user.message("", "event", "<Event>unsubscribe</Event>")).text())
        .isEqualTo("success");
    user.says("算了");
    assertThat(user.says("0")).isEqualTo(Saying.DROPPED.text());
    assertThat(user.says("1")).isEqualTo(Saying.NOTHING_YET.text());
  }

  @Test
  void forgetsADialogueThatNobodyEnds() throws Exception {
    var user = WechatUser.any(intake);
    user.says("说到一半");
    rows.change("update dialogue set until = now() - interval '1 second'");
    rows.change("update receipt_link set until = now() - interval '1 second'");

    assertThat(user.says("1")).isEqualTo(Saying.NOTHING_YET.text());
    rows.change("update dialogue set until = now() - interval '1 second'");
    for (var sweep : sweeps) {
      sweep.run(Instant.now());
    }

    assertThat(rows.count("dialogue")).isZero();
    assertThat(rows.count("receipt_link")).isZero();
  }

  private static HashSet<String> answers(WechatUser user, String message, int times) {
    return new HashSet<>(
        IntStream.range(0, times)
            .parallel()
            .mapToObj(_ -> WechatUser.read(user.send(message)))
            .toList());
  }

  private Answer open(String token, UUID key) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/receipt-links/" + token))
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.noBody()));
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
}
