package io.anshao.cases.suggestion;

import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.contracts.tip.TipSubmitted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a district's own accepted cases say of the next one, beside its words; and no more. */
@ServiceTest
class SecondOpinionTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  @Test
  void learnsFromWhatPeopleOfTheDistrictAcceptedAndDecidesNothing() {
    var cast = freshCast();
    var next = open(cast, "三号楼的安全出口又上锁了");
    assertThat(secondOpinion(cast, next).path("agreement").asString()).isEqualTo("none");
    assertThat(secondOpinion(cast, next).path("note").asString())
        .isEqualTo("本区受理满 6 件、各类隐患满 2 类后才有第二意见");

    // this district's people say a locked exit is a matter of equipment
    for (var place : List.of("二楼", "车间", "仓库")) {
      accept(cast, open(cast, place + "的安全出口上锁"), "fire_facility");
      accept(cast, open(cast, place + "私拉电线充电"), "fire_wiring");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !secondOpinion(cast, next).path("agreement").asString().equals("none"));

    var second = secondOpinion(cast, next);
    assertThat(second.path("agreement").asString()).isEqualTo("disagree");
    assertThat(second.path("note").asString()).isEqualTo("与词库意见不一致，请人工判断");
    assertThat(second.at("/hazardType/code").asString()).isEqualTo("fire_facility");
    assertThat(second.at("/hazardType/confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(second.at("/hazardType/words")).isNotEmpty();
    assertThat(cases.suggestion(cast.triager(), next).at("/hazardTypes/0/code").asString())
        .isEqualTo("fire_exit");
    assertThat(hint(cast, next)).contains("\n第二意见").endsWith("与词库意见不一致，请人工判断");

    accept(cast, next, "fire_exit");
    assertThat(cases.view(cast.triager(), next).path("hazardType").asString())
        .isEqualTo("fire_exit");

    // nobody else's cases are judged by it
    var other = freshCast();
    var elsewhere = open(other, "三号楼的安全出口又上锁了");
    assertThat(secondOpinion(other, elsewhere).path("agreement").asString()).isEqualTo("none");
    assertThat(hint(other, elsewhere)).doesNotContain("第二意见");
  }

  private Cast freshCast() {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:05:00");
    return cast;
  }

  private UUID open(Cast cast, String words) {
    return cases.open(saying(words, tip(cast.district(), "2021-06-08T09:12:00")), cast.triager());
  }

  private void accept(Cast cast, UUID id, String hazardType) {
    cases.give(
        cast.triager(), id, "accept", with(CaseApi.accept(), Map.of("hazardType", hazardType)));
  }

  private JsonNode secondOpinion(Cast cast, UUID id) {
    return cases.suggestion(cast.triager(), id).path("secondOpinion");
  }

  private String hint(Cast cast, UUID id) {
    return cases
        .action(cast.triager(), id, "accept")
        .at("/schema/properties/hazardType/description")
        .asString();
  }

  private static TipSubmitted saying(String words, TipSubmitted of) {
    return new TipSubmitted(
        of.tipId(),
        of.tipNumber(),
        of.district(),
        of.channel(),
        of.submittedAt(),
        words,
        of.hazardType(),
        of.keyArea(),
        of.location(),
        of.address(),
        of.subject(),
        of.occurredAt(),
        of.answers(),
        of.uploads(),
        of.identityMode(),
        of.relation(),
        of.contactKind(),
        of.entry(),
        of.sender(),
        of.leaf());
  }
}
