package io.anshao.cases.retaliation;

import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Retaliation by HTTP: who hears of it and who does not. */
@ServiceTest
class RetaliationTests {

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast();
  }

  @Test
  void isOpenedByTheReporterAndReachedWithinADay() throws SQLException {
    var tip = whistle();
    var id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);
    say(tip, "被调去夜班，说是谁举报谁走人");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> cases.view(cast.triager(), id).path("tracks").toString().contains("打击报复"));
    assertThat(clockOf(cases.view(cast.triager(), id), "retaliation_contact").path("dueAt"))
        .hasToString("\"2021-06-09T02:05:00Z\"");

    var of = Map.of("tip", tip.tipId().toString());
    cases.give(cast.triager(), id, "contact-retaliated", with(of, "record", "已电话联系"));
    assertThat(
            clockOf(cases.view(cast.triager(), id), "retaliation_contact")
                .path("metAt")
                .asString(""))
        .isNotEmpty();
    cases.give(
        cast.triager(),
        id,
        "verify-retaliation",
        Map.of("tip", tip.tipId().toString(), "finding", "proven", "record", "考勤可证"));
    cases.give(
        cast.triager(),
        id,
        "refer-retaliation",
        Map.of(
            "tip",
            tip.tipId().toString(),
            "authority",
            "labour_inspection",
            "letter",
            "北区安办函〔2021〕3号",
            "on",
            "2021-06-08"));
    cases.give(cast.leader(), id, "conclude-retaliation", with(of, "result", "已由劳动监察责令恢复原岗位"));

    assertThat(told(tip)).contains("已由劳动监察责令恢复原岗位");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void isNothingThatTheHandlingUnitHearsOf() {
    var tip = whistle();
    var id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(
        cast.triager(),
        id,
        "report-retaliation",
        Map.of("tip", tip.tipId().toString(), "account", "被扣工资"));

    var seen =
        cases.view(cast.unitLeader(), id) + cases.get(cast.unitLeader(), id, "events").toString();

    assertThat(seen).doesNotContain("retaliat", "报复", "扣工资");
    cases
        .send(
            cast.unitLeader(),
            id,
            "report-retaliation",
            "retaliation-0",
            UUID.randomUUID(),
            Map.of("tip", tip.tipId().toString(), "account", "—"))
        .expectStatus()
        .isForbidden();
  }

  private static Map<String, ?> with(Map<String, String> of, String field, String words) {
    return Map.of("tip", of.get("tip"), field, words);
  }

  private String told(TipSubmitted tip) throws SQLException {
    return database
        .rows(
            """
            select convert_from(payload, 'UTF8') from outbox
             where topic = 'anshao.progress.v1' and key = ? order by id\
            """,
            tip.tipId().toString())
        .toString();
  }

  private void say(TipSubmitted tip, String text) {
    var at = at("2021-06-08T10:05:00");
    cases.publish(
        OutboxRecord.of(
            "/anshao/intake",
            new TipVoiced(tip.tipId(), cast.district(), VoiceKind.RETALIATION, text, null, at),
            tip.tipId().toString(),
            2,
            cast.district(),
            at,
            null,
            null));
  }

  private TipSubmitted whistle() {
    return tip(
        cast.district(), "2021-06-08T09:12:00", IdentityMode.SEALED, "employee", ContactKind.PHONE);
  }
}
