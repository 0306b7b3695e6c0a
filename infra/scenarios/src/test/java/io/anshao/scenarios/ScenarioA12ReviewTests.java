package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A12: a reporter is told on 2021-10-20 and does not agree.
 *
 * <p>Asserted now: asks for 结论复查 on 11-18, day 29; on 11-20, day 31, another one is refused as late
 * and pointed to a new report; nobody who handled the case examines it; the answer is due in 30
 * days; a changed result opens the case again and the old closure keeps its date; a withdrawal
 * stops nothing.
 *
 * <p>Added later: {@code reopen_rate} in the figures.
 */
@OnPlatform
class ScenarioA12ReviewTests {

  @Test
  void reopensACaseWhoseResultWasWrong(District district) {
    var tip = toldOnTheTwentieth(district);
    var late = toldOnTheTwentieth(district);
    var id = tip.caseId();
    district.at("2021-11-18T10:00");

    tip.says("review", "只拆了一处，另一处还锁着。").expect(200);

    await().until(() -> district.officeLeader().opens(id).allowed().contains("grant-review"));
    var leader = district.officeLeader();
    assertThat(leader.opens(id).due("review_answer")).contains(endOf("2021-12-18"));
    assertThat(leader.opens(id).json().toString()).contains("另一处还锁着");
    await().until(() -> tip.tracking().toString().contains("已收到您的复查申请"));
    leader.does(id, "grant-review", Map.of());
    var reopened =
        leader.does(
            id, "conclude-review", Map.of("result", "changed", "conclusion", "另一处出口仍上锁，重新办理。"));

    assertThat(reopened.state()).isEqualTo("reopened");
    await().until(() -> tip.status().equals("reopened"));
    assertThat(closures(district, id)).isEqualTo(1);
    district.at("2021-11-20T10:00");
    var refused = late.says("review", "我也不同意。").expect(409).json();
    assertThat(refused.get("reason").asString()).isEqualTo("review-late");
    assertThat(refused.get("title").asString()).contains("另行举报");
  }

  @Test
  void goesOnWhenTheReporterTakesItBack(District district) {
    district.at("2021-06-08T09:00");
    var tip = district.reporter().writes("安全出口锁闭。").sends();
    var id = district.caseOf(tip).id();

    tip.says("withdrawal", "").expect(200);

    await().until(() -> district.triager().opens(id).json().toString().contains("举报人已撤回"));
    assertThat(new Handling(district, id).accept().state()).isEqualTo("accepted");
  }

  /** DOMAIN 3.2, 待补充: time stands still while the reporter is asked. */
  @Test
  void waitsForTheReporterWithItsClocksStopped(District district) {
    district.at("2021-06-08T09:00");
    var tip = district.reporter().writes("安全出口锁闭。").sends();
    var id = district.caseOf(tip).id();
    var triager = district.triager();

    var asked = triager.does(id, "request-supplement", Map.of("question", "是几号楼"));

    assertThat(asked.state()).isEqualTo("awaiting_supplement");
    assertThat(asked.due("supplement")).contains(endOf("2021-06-16"));
    assertThat(asked.allowed()).doesNotContain("accept");
    await().until(() -> tip.tracking().toString().contains("请您补充：是几号楼"));
    district.at("2021-06-10T09:00");
    tip.says("messages", "三号楼二层。").expect(200);
    await().until(() -> triager.opens(id).state().equals("registered"));
    assertThat(triager.opens(id).due("triage")).contains(endOf("2021-06-10"));
    assertThat(triager.opens(id).json().toString()).contains("三号楼二层");
  }

  private static SentTip toldOnTheTwentieth(District district) {
    district.at("2021-10-11T09:00");
    var tip = district.reporter().writes("两处安全出口锁闭。").sends();
    var handling = new Handling(district, district.caseOf(tip).id());
    handling.accept();
    district.at("2021-10-20T10:00");
    handling.fromAcceptedToClosed();
    await().until(() -> tip.status().equals("closed"));
    assertThat(tip.tracking().get("reviewUntil").asString()).isEqualTo("2021-11-19");
    return tip;
  }

  private static long closures(District district, String id) {
    return district
        .triager()
        .get("/api/v1/cases/" + id + "/events")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(event -> event.get("event").asString().equals("closed"))
        .filter(event -> event.get("at").asString().startsWith("2021-10-20"))
        .count();
  }

  private static OffsetDateTime endOf(String day) {
    return OffsetDateTime.parse(day + "T23:59:59+08:00");
  }
}
