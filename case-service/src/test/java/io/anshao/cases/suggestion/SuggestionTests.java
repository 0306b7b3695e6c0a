package io.anshao.cases.suggestion;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a tip's words suggest to the office, and that nobody else reads them. */
@ServiceTest
class SuggestionTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;

  private Cast cast;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast();
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    await().untilAsserted(() -> ask(cast.triager()).expectStatus().isOk());
  }

  @Test
  void suggestsTypesWithTheWordsThatSpokeForThem() {
    var suggestion = cases.suggestion(cast.triager(), id);

    var first = suggestion.at("/hazardTypes/0");
    assertThat(first.path("code").asString()).isEqualTo("fire_exit");
    assertThat(first.path("name").asString()).isEqualTo("疏散通道、安全出口堵塞");
    assertThat(first.path("nameEn").asString()).isEqualTo("Blocked exit or escape route");
    assertThat(first.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(first.path("reason").asString()).isEqualTo("因“安全出口”“上锁”");
    assertThat(first.path("reasonEn").asString()).contains("安全出口");
    assertThat(first.path("words")).hasSize(2);
    var vacuous = suggestion.path("vacuous");
    assertThat(vacuous.path("isVacuous").isBoolean()).isTrue();
    assertThat(vacuous.path("isVacuous").asBoolean()).isFalse();
    assertThat(vacuous.path("reason").asString()).isEqualTo("写明了地点、事物和问题");
  }

  @Test
  void tellsTheTriagerBelowTheFieldAndDecidesNothing() {
    var field =
        cases.action(cast.triager(), id, "accept").at("/schema/properties/hazardType/description");

    assertThat(field.asString()).contains("疏散通道、安全出口堵塞（因“安全出口”“上锁”）");
    assertThat(cases.view(cast.triager(), id).path("state").asString()).isEqualTo("registered");
  }

  @Test
  void keepsTheWordsFromUnitsAndOtherDistricts() {
    cases.bringIntoProgress(cast, id);
    cases.find(cast.clerk(), id).expectStatus().isOk();

    ask(cast.clerk()).expectStatus().isNotFound();
    ask(cast.stranger()).expectStatus().isNotFound();
    ask(staff.office(staff.freshDistrict(), "triager")).expectStatus().isNotFound();
    ask(cast.leader()).expectStatus().isOk();
  }

  private ResponseSpec ask(Member member) {
    return staff.as(member).get().uri("/api/v1/cases/" + id + "/suggestion").exchange();
  }
}
