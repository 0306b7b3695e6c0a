package io.anshao.cases.tip;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a tip sets off and what its reporter hears. */
@ServiceTest
class ReporterTests {

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;

  private Cast cast;

  @BeforeEach
  void castOfADistrict() {
    cast = cases.cast();
  }

  @Test
  void opensOneCaseHoweverOftenTheTipComes() throws SQLException {
    var tip = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(tip, cast.triager());
    database.asApp("delete from inbox where key = ?", tip.tipId().toString());
    cases.publish(tip);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !database
                    .rows("select 1 from inbox where key = ?", tip.tipId().toString())
                    .isEmpty());

    assertThat(cases.view(cast.triager(), id).path("version").asInt()).isEqualTo(1);
    assertThat(database.rows("select 1 from case_tip where case_id = ?", id)).hasSize(1);
  }

  @Test
  void tellsTheReporterOfEachStepInOrder() throws SQLException {
    var tip = withContact();
    var id = cases.open(tip, cast.triager());
    closeUnsubstantiated(id);

    var steps =
        database.rows(
            """
            select seq, convert_from(payload, 'UTF8') from outbox
             where topic = 'anshao.progress.v1' and key = ? order by id\
            """,
            tip.tipId().toString());

    assertThat(steps).extracting(List::getFirst).containsExactly("1", "2", "3", "4");
    assertThat(steps.get(0).get(1)).contains("\"registered\"", "2021-06-09");
    assertThat(steps.get(1).get(1)).contains("\"accepted\"", "2021-07-08");
    assertThat(steps.get(2).get(1)).contains("\"in_progress\"");
    assertThat(steps.get(3).get(1)).contains("\"closed\"", "unsubstantiated", "现场未见上锁");
  }

  @Test
  void tellsOfWhatATriagerFoundToBeAPublicMatter() throws SQLException {
    assertThat(publicMatters(accept())).containsExactly("null", "false");
    var found = new HashMap<String, Object>(accept());
    found.put("publicMatter", true);
    assertThat(publicMatters(found)).containsExactly("null", "true");
  }

  @Test
  void showsStrangersNothingAnyMoreOnceAnInsidersTipIsHandledThere() throws SQLException {
    var open = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(open, cast.triager());
    var found = new HashMap<String, Object>(accept());
    found.put("publicMatter", true);
    cases.give(cast.triager(), id, "accept", found);
    var guarded =
        tip(
            cast.district(),
            "2021-06-08T09:40:00",
            IdentityMode.SEALED,
            "employee",
            ContactKind.PHONE);
    var other = cases.open(guarded, cast.triager());

    cases.give(cast.triager(), other, "merge", Map.of("into", id.toString(), "reason", "同一处安全出口"));

    assertThat(told(open, "status")).containsExactly("registered", "accepted", "withheld");
    assertThat(told(open, "publicMatter")).containsExactly("null", "true", "false");
    assertThat(told(guarded, "status")).containsExactly("registered", "merged", "accepted");
    assertThat(told(guarded, "publicMatter")).doesNotContain("true");
  }

  @Test
  void findsNoPublicMatterWhereAnInsidersTipIsHandled() throws SQLException {
    var open = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(open, cast.triager());
    var guarded =
        tip(
            cast.district(),
            "2021-06-08T09:40:00",
            IdentityMode.ANONYMOUS,
            "employee",
            ContactKind.NONE);
    var other = cases.open(guarded, cast.triager());
    cases.give(cast.triager(), other, "merge", Map.of("into", id.toString(), "reason", "同一处安全出口"));
    var found = new HashMap<String, Object>(accept());
    found.put("publicMatter", true);

    cases.give(cast.triager(), id, "accept", found);

    assertThat(told(open, "publicMatter")).doesNotContain("true");
  }

  /** What each step of a case that is accepted so says of it. */
  private List<String> publicMatters(Map<String, ?> acceptance) throws SQLException {
    var tip = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(tip, cast.triager());
    cases.give(cast.triager(), id, "accept", acceptance);
    return told(tip, "publicMatter");
  }

  /** A field of all that the reporter is told, in order. */
  private List<String> told(TipSubmitted tip, String field) throws SQLException {
    return database
        .rows(
            """
            select convert_from(payload, 'UTF8')::jsonb ->> ? from outbox
             where topic = 'anshao.progress.v1' and key = ? order by id\
            """,
            field,
            tip.tipId().toString())
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  @Test
  void asksForAMessageOnlyWhereThereIsAContact() throws SQLException {
    var tip = withContact();
    var id = cases.open(tip, cast.triager());
    var quiet = tip(cast.district(), "2021-06-08T09:12:00");
    var silent = cases.open(quiet, cast.triager());
    closeUnsubstantiated(id);
    closeUnsubstantiated(silent);

    assertThat(notices(tip)).hasSize(2).first().asString().contains("tip-accepted", "2021-07-08");
    assertThat(notices(quiet)).isEmpty();
  }

  @Test
  void stopsTheClockOfFeedbackWhenTheMessageArrived() throws SQLException {
    var tip = withContact();
    var id = cases.open(tip, cast.triager());
    closeUnsubstantiated(id);
    assertThat(feedbackMetAt(id)).isEmpty();
    var message = UUID.randomUUID();

    cases.publish(
        OutboxRecord.of(
            "/anshao/notify",
            new NoticeSettled(
                message,
                tip.tipId(),
                "tip-closed",
                NoticeSettled.Outcome.DELIVERED,
                at("2021-06-08T12:00:00")),
            message.toString(),
            1,
            cast.district(),
            at("2021-06-08T12:00:00"),
            null,
            null));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(feedbackMetAt(id)).isEqualTo("2021-06-08T04:00:00Z"));
    // on a track of its own: nobody loses a race to a mail
    assertThat(cases.action(cast.leader(), id, "reopen").path("etag").asString())
        .isEqualTo("main-7");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void tellsWhoLeftNoContactByTheTrackingPageAtOnce() {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    closeUnsubstantiated(id);

    assertThat(feedbackMetAt(id)).isNotEmpty();
  }

  @Test
  void publishesEveryStepWithoutAWordOfFreeText() throws SQLException {
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    closeUnsubstantiated(id);

    var records =
        database.rows(
            """
            select seq, headers, convert_from(payload, 'UTF8') from outbox
             where topic = 'anshao.cases.v1' and key = ? order by id\
            """,
            id.toString());

    assertThat(records)
        .extracting(List::getFirst)
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(records.toString())
        .contains("ce_chainhead", "sha-256:", "\"closed\"")
        .doesNotContain("安全出口", "纺织厂");
  }

  private void closeUnsubstantiated(UUID id) {
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(
        cast.inspector(),
        id,
        "record-inspection",
        Map.of("finding", "unsubstantiated", "record", "未见上锁", "officers", List.of("李某", "王某")));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "查无实据", "measureForReporter", "现场未见上锁"));
    cases.give(cast.triager(), id, "approve-closure", Map.of());
  }

  private TipSubmitted withContact() {
    return tip(
        cast.district(),
        "2021-06-08T09:12:00",
        IdentityMode.REAL_NAME,
        "public",
        ContactKind.EMAIL);
  }

  private List<String> notices(TipSubmitted tip) throws SQLException {
    return database
        .rows(
            """
            select convert_from(payload, 'UTF8') from outbox
             where topic = 'anshao.notices.v1' and convert_from(payload, 'UTF8') like ? order by id\
            """,
            "%" + tip.tipId() + "%")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private String feedbackMetAt(UUID id) {
    for (var clockView : cases.view(cast.triager(), id).path("clocks")) {
      if (clockView.path("key").asString().equals("feedback")) {
        return clockView.path("metAt").asString("");
      }
    }
    throw new AssertionError("no clock of feedback");
  }
}
