package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.notify.Office.Member;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district's own words for a notice: versions, what they may name, previews and a try. */
class TemplateTests {

  private static final String BRIEF = "【{org}】{number}待签收[，{date}前]：{link}";
  private static final String LETTER = "{org}：案件{number}待签收[，{date}前]。{link}";

  private static final MailGate MAIL = new MailGate();
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static Notify.Instance instance;
  private static Member administrator;
  private static Office office;

  @BeforeAll
  static void start() {
    instance = NOTIFY.start();
    office = Office.of(NOTIFY, instance);
    administrator = office.member("admin", "administrator");
    await().until(() -> administrator.get("notice-templates").status() == 200);
  }

  @AfterAll
  static void stop() {
    instance.close();
    BROKER.close();
    MAIL.close();
  }

  @Test
  void goesOutInTheWordsOfTheDistrict() throws Exception {
    var put = put("staff-assigned", 0, BRIEF, LETTER);
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.body().path("version").asInt()).isEqualTo(1);
    assertThat(put("staff-assigned", 0, BRIEF, LETTER).body().path("version").asInt()).isEqualTo(1);
    assertThat(put("staff-assigned", 0, BRIEF + "！", LETTER).type()).isEqualTo("lost-race");
    var clerk = Colleague.with(BROKER, NOTIFY.contactKey());
    clerk.leavesMail();

    var message =
        clerk.isTold(clerk.notice(UUID.randomUUID(), ChannelKind.MAIL, "staff-assigned", true));

    assertThat(Colleague.settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo(clerk.mail()).getFirst().getContent().toString())
        .startsWith("安哨：案件JBAQ2021000001待签收，2021年6月9日前。http://localhost:8081/cases/");
  }

  @Test
  void refusesANameThatALetterMayNotTellAndSaysWhich() {
    var refused = put("tip-accepted", 0, "{number}：{reporter}", "{summary}，{date}前。");

    assertThat(refused.wrong())
        .containsExactlyInAnyOrder(
            "brief unknown-placeholder", "letter unknown-placeholder", "letter date-not-optional");
    assertThat(refused.body().toString()).contains("{reporter}", "{summary}");
  }

  @Test
  void showsItWithSampleValuesBeforeAnybodyGetsIt() {
    var preview =
        administrator.postJson(
            "notice-templates/staff-due/preview", Map.of("brief", BRIEF, "letter", LETTER));

    assertThat(preview.body().path("brief").asString())
        .isEqualTo("【安哨】JB20210608-7K3M9Q待签收，2021年7月8日前：http://localhost:8081/");
    assertThat(preview.body().path("subject").asString()).contains("进展通知");
  }

  @Test
  void triesItAtOnesOwnAddressAlone() throws Exception {
    assertThat(
            administrator
                .postJson("notice-templates/staff-late/trial", Map.of("channel", "mail"))
                .wrong())
        .containsExactly("channel no-address");
    var self =
        new Colleague(BROKER, NOTIFY.contactKey(), administrator.person(), "admin@office.example");
    self.leavesMail();

    var sent =
        await()
            .until(
                () ->
                    administrator.postJson(
                        "notice-templates/staff-late/trial", Map.of("channel", "mail")),
                answer -> answer.status() == 202);

    assertThat(Colleague.settled(sent.id()).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(MAIL.mailsTo("admin@office.example").getFirst().getContent().toString())
        .contains("案件JB20210608-7K3M9Q已逾期");
  }

  @Test
  void isForAdministratorsOfTheDistrict() {
    var triager = office.member("triager", "triager");
    assertThat(triager.get("notice-templates").status()).isEqualTo(403);
    assertThat(triager.get("notice-channels").status()).isEqualTo(403);
    assertThat(
            office
                .memberOf("330206", "other", "administrator")
                .get("notice-templates?district=330205")
                .status())
        .isEqualTo(403);
    var channels = administrator.get("notice-channels").body().path("items");
    assertThat(channels.get(0).path("name").asString()).isEqualTo("mail");
    assertThat(channels.get(0).path("ready").asBoolean()).isTrue();
    assertThat(channels.get(1).path("ready").asBoolean()).isFalse();
  }

  private static Office.Answer put(String name, int version, String brief, String letter) {
    return administrator.putJson(
        "notice-templates/" + name, Map.of("version", version, "brief", brief, "letter", letter));
  }
}
