package io.anshao.cases.notice;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.notice.Mailbox.leave;
import static io.anshao.cases.notice.Mailbox.notices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.delivery.WebhooksWanted;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who of the staff is told what, and by which of their addresses. */
@ServiceTest
class StaffNewsTests {

  private static final String MORNING = "2021-06-08T10:05:00";

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private Cast cast;

  @BeforeEach
  void office() {
    var district = staff.freshDistrict();
    clock.set(district, MORNING);
    cast = cases.cast(district);
  }

  @Test
  void tellsTheClerksOfAnAssignmentByEachAddressOnce() throws SQLException {
    leave(staff, cast.clerk(), "mail").expectStatus().isOk();
    leave(staff, cast.clerk(), "dingtalk").expectStatus().isOk();
    leave(staff, cast.stranger(), "mail").expectStatus().isOk();

    var id = assigned();

    var told = notices(database, cast.clerk());
    assertThat(told)
        .extracting(n -> n.path("channel").asString())
        .containsExactlyInAnyOrder("mail", "dingtalk");
    assertThat(told)
        .allSatisfy(
            notice -> {
              assertThat(notice.path("kind").asString()).isEqualTo("staff-assigned");
              assertThat(notice.path("path").asString()).isEqualTo("/cases/" + id);
              assertThat(notice.path("dueOn").asString()).isEqualTo("2021-06-09");
              assertThat(notice.path("urgent").asBoolean()).isFalse();
              assertThat(notice.toString()).doesNotContain("安全出口", "测试纺织厂");
            });
    assertThat(told.get(0).path("event")).isEqualTo(told.get(1).path("event"));
    assertThat(notices(database, cast.stranger())).isEmpty();
  }

  @Test
  void tellsHandlerUnitLeaderAndOfficeRungByRung() throws SQLException {
    for (var member : List.of(cast.inspector(), cast.unitLeader(), cast.leader())) {
      leave(staff, member, "mail").expectStatus().isOk();
    }
    var id = assigned();
    cases.give(cast.clerk(), id, "sign-for", Map.of("handler", cast.inspector().id().toString()));

    clock.set(cast.district(), "2021-08-30T08:00:00");

    await().until(() -> kinds(cast.leader()).contains("staff-listing"));
    assertThat(kinds(cast.inspector())).containsExactly("staff-due");
    assertThat(kinds(cast.unitLeader()))
        .containsExactly("staff-late", "staff-letter", "staff-interview");
    assertThat(kinds(cast.leader()))
        .containsExactly("staff-letter", "staff-interview", "staff-listing");
  }

  @Test
  void tellsTheDeputyOfWhoIsAway() throws SQLException {
    var deputy = staff.unit(cast.district(), "xfjy", "unit_handler", "inspector");
    leave(staff, deputy, "mail").expectStatus().isOk();
    var id = assigned();
    cases.give(cast.clerk(), id, "sign-for", Map.of("handler", cast.inspector().id().toString()));
    staff
        .administrator()
        .put()
        .uri("/api/v1/people/" + cast.inspector().id() + "/leave")
        .bodyValue(
            Map.of("from", "2021-06-08", "until", "2021-12-31", "deputy", deputy.id().toString()))
        .exchange()
        .expectStatus()
        .isOk();

    clock.set(cast.district(), "2021-08-30T08:00:00");

    await().until(() -> kinds(deputy).contains("staff-due"));
  }

  @Test
  void keepsToWhatAPersonWishes() throws SQLException {
    leave(staff, cast.clerk(), "mail").expectStatus().isOk();
    var wished =
        wish(
            Map.of(
                "unwanted",
                List.of(Map.of("kind", "staff-assigned", "channels", List.of("mail"))),
                "quiet",
                Map.of("from", 20, "until", 8)));
    assertThat(wished.path("quiet").path("from").asInt()).isEqualTo(20);

    assigned();

    assertThat(notices(database, cast.clerk())).isEmpty();
    var published = reach(cast.clerk());
    assertThat(published.path("quiet").path("until").asInt()).isEqualTo(8);
    assertThat(published.path("addresses").get(0).path("channel").asString()).isEqualTo("mail");
    assertThat(wish(Map.of("atAnyHour", true)).has("quiet")).isFalse();
  }

  @Test
  void usesNoAddressThatWasRefusedAndSaysSo() throws SQLException {
    leave(staff, cast.clerk(), "mail").expectStatus().isOk();
    var sealedFor = reach(cast.clerk()).path("addresses").get(0).path("sealedFor").asString();

    tell(
        new StaffNoticeSettled(
            UUID.randomUUID(),
            cast.clerk().id(),
            ChannelKind.MAIL,
            "staff-due",
            Outcome.BOUNCED,
            at(MORNING),
            sealedFor),
        UUID.randomUUID().toString());

    await().until(() -> own(cast.clerk()).path("addresses").get(0).has("stoppedAt"));
    assigned();
    assertThat(notices(database, cast.clerk())).isEmpty();
    leave(staff, cast.clerk(), "mail").expectStatus().isOk();
    assertThat(own(cast.clerk()).path("addresses").get(0).has("stoppedAt")).isFalse();
  }

  @Test
  void endsAKindThatSomebodyUnsubscribed() {
    leave(staff, cast.clerk(), "mail").expectStatus().isOk();
    var message = UUID.randomUUID();

    tell(
        new StaffUnsubscribed(
            message, cast.clerk().id(), ChannelKind.MAIL, "staff-due", at(MORNING)),
        StaffUnsubscribed.key(message));

    await()
        .until(
            () ->
                own(cast.clerk())
                    .path("kinds")
                    .valueStream()
                    .filter(kind -> kind.path("code").asString().equals("staff-due"))
                    .anyMatch(kind -> kind.path("unwanted").toString().contains("mail")));
  }

  @Test
  void tellsOutsideOnlyWhatSomebodySubscribedTo() throws SQLException {
    tell(
        new WebhooksWanted(cast.district(), List.of("case.assigned"), at(MORNING)),
        WebhooksWanted.key(cast.district()));
    await()
        .until(
            () ->
                !database
                    .rows("select 1 from webhook_wanted where district = ?", cast.district())
                    .isEmpty());

    var id = assigned();

    var number = cases.view(cast.triager(), id).path("number").asString();
    var told =
        database.rows(
            "select convert_from(payload, 'UTF8') from outbox where topic = 'anshao.notices.v1'"
                + " and district = ? and convert_from(payload, 'UTF8') like ?",
            cast.district(),
            "%\"number\":\"" + number + "\"%");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getFirst())
        .contains("\"kind\":\"case.assigned\"", "\"state\":\"assigned\"")
        .doesNotContain("安全出口");
  }

  @Test
  void takesSealedAddressesAloneAndLetsNobodyTurnOffAnAlarm() {
    staff
        .as(cast.clerk())
        .put()
        .uri("/api/v1/my-notices/addresses/mail")
        .headers(StaffApi.newKey())
        .bodyValue(Map.of("keyId", "k", "enc", "a@b.example", "ciphertext", "x"))
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    leave(staff, cast.clerk(), "pigeon").expectStatus().isNotFound();
    staff
        .as(cast.clerk())
        .put()
        .uri("/api/v1/my-notices/wishes")
        .bodyValue(
            Map.of("unwanted", List.of(Map.of("kind", "staff-alarm", "channels", List.of("mail")))))
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    staff.anyone().get().uri("/api/v1/my-notices").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void forgetsTheAddressesOfWhoLeft() throws SQLException {
    var gone = staff.unit(cast.district(), "xfjy", "unit_clerk");
    leave(staff, gone, "mail").expectStatus().isOk();

    staff
        .administrator()
        .put()
        .uri("/api/v1/people/" + gone.id())
        .bodyValue(
            Map.of(
                "name",
                "试验员",
                "district",
                cast.district(),
                "unit",
                "xfjy",
                "roles",
                List.of("unit_clerk"),
                "open",
                false))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(database.rows("select 1 from staff_address where person = ?", gone.id())).isEmpty();
    assertThat(
            database.rows(
                "select 1 from outbox where topic = 'anshao.reference.v1' and key = ? and payload is null",
                "person/" + gone.id()))
        .hasSize(1);
  }

  private UUID assigned() {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    return id;
  }

  private List<String> kinds(Member member) throws SQLException {
    return notices(database, member).stream().map(n -> n.path("kind").asString()).toList();
  }

  private JsonNode own(Member member) {
    return json(staff.as(member).get().uri("/api/v1/my-notices").exchange().expectStatus().isOk());
  }

  private JsonNode wish(Map<String, ?> wishes) {
    return json(
        staff
            .as(cast.clerk())
            .put()
            .uri("/api/v1/my-notices/wishes")
            .bodyValue(wishes)
            .exchange()
            .expectStatus()
            .isOk());
  }

  private JsonNode reach(Member member) throws SQLException {
    return Mailbox.payloads(database, "anshao.reference.v1", "person", member.id()).getLast();
  }

  private void tell(Object delivery, String key) {
    cases.publish(
        OutboxRecord.of(
            "/anshao/notify", delivery, key, 1, cast.district(), at(MORNING), null, null));
  }
}
