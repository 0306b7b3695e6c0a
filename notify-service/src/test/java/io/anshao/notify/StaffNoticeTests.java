package io.anshao.notify;

import static io.anshao.notify.Colleague.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StaffReachDefined.Quiet;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a notice to a member of staff to the mail, on two instances. */
class StaffNoticeTests {

  private static final String NOON = "2021-06-08T12:00:00";
  private static final Pattern LINK = Pattern.compile("http\\S+/api/v1/unsubscribe\\?token=\\S+");

  private static final MailGate MAIL = new MailGate();
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static final Moment MOMENT = new Moment(NOON);
  private static Notify.Instance instance;
  private static Notify.Instance other;

  private Colleague clerk;

  @BeforeAll
  static void start() {
    var flood = "--anshao.notice.flood-window=3s";
    instance = NOTIFY.start(MOMENT.setting(), flood, "--anshao.notice.flood-most=3");
    other = NOTIFY.start(MOMENT.setting(), flood, "--anshao.notice.flood-most=3");
    BROKER.send(
        "district/" + Broker.DISTRICT,
        new DistrictDefined(Broker.DISTRICT, "试验区", null, "安委办", "JB", List.of()));
  }

  @AfterAll
  static void stop() {
    other.close();
    instance.close();
    BROKER.close();
    MAIL.close();
  }

  @BeforeEach
  void somebodyWorksHere() {
    MOMENT.set(NOON);
    clerk = Colleague.with(BROKER, NOTIFY.contactKey());
  }

  @Test
  void tellsNumberDateAndLinkAndNothingElse() throws MessagingException, IOException {
    clerk.leavesMail();

    var message = clerk.isTold("staff-assigned");

    assertThat(settled(message))
        .extracting(StaffNoticeSettled::person, StaffNoticeSettled::outcome)
        .containsExactly(clerk.person(), Outcome.DELIVERED);
    var mail = MAIL.mailsTo(clerk.mail()).getFirst();
    assertThat(mail.getContent().toString())
        .contains("案件JBAQ2021000001已交办", "2021年6月9日", "9 June 2021")
        .contains("http://localhost:8081/cases/");
    assertThat(mail.getSubject()).isEqualTo("您有一条进展通知 · An update for you");
    assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void isOneMessageForEventPersonAndChannelWhateverIsRepeated() {
    clerk.leavesMail();
    var event = UUID.randomUUID();
    var notice = clerk.notice(event, ChannelKind.MAIL, "staff-assigned", false);
    clerk.isTold(notice);
    settled(notice.messageId());

    NOTIFY.execute("delete from inbox where consumer = 'notice-reaction'");
    BROKER.sendAs(notice.messageId().toString(), notice, 1);
    var renamed =
        new io.anshao.contracts.notice.StaffNoticeRequested(
            UUID.randomUUID(),
            event,
            clerk.person(),
            ChannelKind.MAIL,
            notice.kind(),
            notice.number(),
            notice.path(),
            notice.at(),
            null,
            false);
    clerk.isTold(renamed);
    settled(clerk.isTold("staff-due"));

    await()
        .until(
            () ->
                NOTIFY
                    .query(
                        "select count(*) from inbox where key in ('%s', '%s')"
                            .formatted(notice.messageId(), renamed.messageId()))
                    .equals("2"));
    assertThat(MAIL.mailsTo(clerk.mail())).hasSize(2);
    assertThat(Broker.all(StaffNoticeSettled.class, notice.messageId().toString())).hasSize(1);
  }

  @Test
  void waitsForTheAddress() {
    var message = clerk.isTold("staff-assigned");
    await().until(() -> column("last_failure", message).equals("no address yet"));

    clerk.leavesMail();

    assertThat(settled(message).outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void sleepsAtNightUnlessItIsUrgent() {
    MOMENT.set("2021-06-08T23:30:00");
    clerk.leaves(new Quiet(22, 7), clerk.address(ChannelKind.MAIL, clerk.mail()));
    var late = clerk.isTold("staff-late");
    var alarm =
        clerk.isTold(clerk.notice(UUID.randomUUID(), ChannelKind.MAIL, "staff-alarm", true));

    assertThat(settled(alarm).outcome()).isEqualTo(Outcome.DELIVERED);
    await().until(() -> column("held_until", late).startsWith("2021-06-0"));
    assertThat(MAIL.mailsTo(clerk.mail())).hasSize(1);

    MOMENT.set("2021-06-09T07:00:00");

    assertThat(settled(late).outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void makesOneOfManyUnderFlood() throws MessagingException, IOException {
    clerk.leavesMail();

    var messages = IntStream.range(0, 10).mapToObj(_ -> clerk.isTold("staff-due")).toList();

    messages.forEach(Colleague::settled);
    var mails = MAIL.mailsTo(clerk.mail());
    assertThat(mails).hasSizeBetween(4, 5);
    assertThat(mails.getLast().getContent().toString()).contains("件案件需要您处理");
    assertThat(messages)
        .allSatisfy(
            id ->
                assertThat(Broker.all(StaffNoticeSettled.class, id.toString()))
                    .singleElement()
                    .extracting(StaffNoticeSettled::outcome)
                    .isEqualTo(Outcome.DELIVERED));
  }

  @Test
  void endsAKindByTheLinkInItsMail() throws Exception {
    clerk.leavesMail();
    var message = clerk.isTold("staff-due");
    settled(message);
    var link = LINK.matcher(MAIL.mailsTo(clerk.mail()).getFirst().getContent().toString());
    assertThat(link.find()).isTrue();
    var path = URI.create(link.group()).getPath() + "?" + URI.create(link.group()).getQuery();

    assertThat(instance.get(path).body()).contains("退订此类通知？", "<form method=\"post\">");
    assertThat(Broker.all(StaffUnsubscribed.class, StaffUnsubscribed.key(message))).isEmpty();
    assertThat(post(path).body()).contains("已退订");
    assertThat(post(path).statusCode()).isEqualTo(200);

    var told =
        await()
            .until(
                () -> Broker.all(StaffUnsubscribed.class, StaffUnsubscribed.key(message)),
                all -> !all.isEmpty());
    assertThat(told)
        .singleElement()
        .extracting(StaffUnsubscribed::person, StaffUnsubscribed::channel, StaffUnsubscribed::kind)
        .containsExactly(clerk.person(), ChannelKind.MAIL, "staff-due");
    assertThat(post(path.substring(0, path.length() - 3) + "AAA").statusCode()).isEqualTo(404);
  }

  @Test
  void hasNoLinkInAnAlarmAndTellsOfARefusedAddress() throws MessagingException, IOException {
    var address = clerk.address(ChannelKind.MAIL, clerk.mail());
    clerk.leaves(null, address);
    var alarm =
        clerk.isTold(clerk.notice(UUID.randomUUID(), ChannelKind.MAIL, "staff-alarm", true));
    settled(alarm);
    assertThat(MAIL.mailsTo(clerk.mail()).getFirst().getContent().toString())
        .contains("紧急线索")
        .doesNotContain("unsubscribe");
    MAIL.refuse(clerk.mail(), "550 5.1.1 no such user", 1);

    var message = clerk.isTold("staff-due");

    assertThat(settled(message))
        .extracting(StaffNoticeSettled::outcome, StaffNoticeSettled::sealedFor)
        .containsExactly(Outcome.BOUNCED, address.sealedFor());
  }

  @Test
  void forgetsAfterAYearWhatAMessageWasOf() {
    clerk.leavesMail();
    var message = clerk.isTold("staff-assigned");
    settled(message);
    assertThat(column("number", message)).isEqualTo(Colleague.NUMBER);

    NOTIFY.execute(
        "update message set settled_at = now() - interval '366 days' where id = '%s'"
            .formatted(message));

    await().until(() -> column("number || coalesce(path, '')", message).isEmpty());
    assertThat(column("outcome", message)).isEqualTo("delivered");
  }

  @Test
  void keepsAddressesOutOfTablesAndLogs() throws Exception {
    var logged = Logs.listen();
    clerk.leavesMail();

    settled(clerk.isTold("staff-assigned"));

    assertThat(NOTIFY.tablesThatHold(clerk.mail())).isEmpty();
    assertThat(logged).noneMatch(e -> Logs.textOf(e).contains(clerk.mail()));
  }

  private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
    var port = instance.context().getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String column(String name, UUID message) {
    return NOTIFY.query("select %s from message where id = '%s'".formatted(name, message));
  }
}
