package io.anshao.cases.referral;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that goes to another authority, and one that comes back. */
@ServiceTest
class ReferralTests {

  private static final Map<String, ?> LETTER =
      Map.of(
          "receiver", "vertical_body",
          "addressee", "宁波海事局",
          "reason", "码头作业由海事部门监管",
          "materials", "现场照片两张");

  /** The etag of the track behind registered, accepted, drafted and approved. */
  private static final String APPROVED = "referral-4";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private Cast cast;
  private UUID id;
  private UUID tip;

  @BeforeEach
  void acceptACase() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T09:12:00");
    var submitted = tip(cast.district(), "2021-06-08T09:12:00");
    tip = submitted.tipId();
    id = cases.open(submitted, cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
  }

  @Test
  void takesTheCaseOutOfOurHandsAndTellsTheReporterWhereItWent() throws SQLException {
    send("2021-06-09T09:00:00");

    var view = cases.view(cast.triager(), id);
    assertThat(view.path("state").asString()).isEqualTo("referred_out");
    assertThat(clockOf(view, "handle_total").path("text").asString()).isEqualTo("暂停计时");
    assertThat(clockOf(view, "handle_total").path("pausedAt").asString())
        .isEqualTo("2021-06-09T01:00:00Z");
    assertThat(view.path("actions"))
        .extracting(action -> action.path("command").asString())
        .contains("record-referral-receipt")
        .doesNotContain("assign", "draft-referral");
    assertThat(view.at("/tracks/0/state").asString()).isEqualTo("已发出");
    assertThat(view.path("tracks").toString()).contains("宁波海事局", "甬北安办移〔2021〕1号");
    assertThat(database.lastToldTo(tip)).contains("\"referred\"", "宁波海事局");

    cases.give(cast.triager(), id, "record-referral-receipt", Map.of());
    cases.give(cast.triager(), id, "record-referral-result", Map.of("result", "已责令停止作业"));

    assertThat(database.lastToldTo(tip)).contains("\"referred\"", "已责令停止作业");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void standsAgainWhereItStoodWithTheTimeItHadLeft() throws SQLException {
    send("2021-06-09T09:00:00");
    clock.set(cast.district(), "2021-06-15T10:00:00");

    var view = cases.give(cast.triager(), id, "record-referral-bounce", Map.of("reason", "属地管理"));

    assertThat(view.path("state").asString()).isEqualTo("accepted");
    // six days' ends lay in the pause: 06-09 to 06-14
    assertThat(clockOf(view, "handle_total").path("dueAt").asString())
        .isEqualTo("2021-07-14T15:59:59Z");
    assertThat(clockOf(view, "handle_total").path("why").asString()).contains("暂停");
    assertThat(clockOf(view, "triage").path("metAt").isMissingNode()).isFalse();
    assertThat(database.lastToldTo(tip)).contains("\"accepted\"");
    assertThat(cases.action(cast.triager(), id, "assign").path("allowed").asBoolean()).isTrue();
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void refusesWhatSomebodyElseHasMovedOnMeanwhile() {
    cases.give(cast.triager(), id, "draft-referral", LETTER);
    cases.give(cast.leader(), id, "approve-referral", Map.of());
    cases.give(cast.triager(), id, "assign", CaseApi.assign());

    var problem =
        json(
            cases
                .send(
                    cast.triager(),
                    id,
                    "send-referral",
                    APPROVED,
                    UUID.randomUUID(),
                    Map.of("number", "1号"))
                .expectStatus()
                .isEqualTo(409));

    assertThat(problem.path("reason").asString()).isEqualTo("not-referable");
  }

  private void send(String at) {
    cases.give(cast.triager(), id, "draft-referral", LETTER);
    cases.give(cast.leader(), id, "approve-referral", Map.of());
    clock.set(cast.district(), at);
    cases.give(cast.triager(), id, "send-referral", Map.of("number", "甬北安办移〔2021〕1号"));
  }
}
