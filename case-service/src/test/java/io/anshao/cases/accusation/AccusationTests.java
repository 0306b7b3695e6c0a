package io.anshao.cases.accusation;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What accuses a unit never passes through it: nobody of the unit sees it, in whatever role. */
@ServiceTest
class AccusationTests {

  private static final String MORNING = "2021-06-08T10:05:00";
  private static final Map<String, String> AGAINST_FIRE =
      Map.of("kind", "official", "unit", "xfjy", "reason", "称消防人员收钱放行");

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;

  private Cast cast;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), MORNING);
    id = cases.open(tip(cast.district(), MORNING), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
  }

  @Test
  void takesTheCaseFromTheAccusedUnitAndHidesItFromAllOfIts() {
    var officeOfTheUnit = staff.unit(cast.district(), "xfjy", "triager");
    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    var other = cases.open(tip(cast.district(), MORNING), cast.triager());
    assertThat(seen(cast.clerk(), "")).contains(id);
    assertThat(alike(officeOfTheUnit, other)).contains(id);

    var view = cases.give(cast.triager(), id, "accuse-unit", AGAINST_FIRE);

    assertThat(view.path("state").asString()).isEqualTo("accepted");
    assertThat(clockOf(view, "first_inspection").has("metAt")).isTrue();
    for (var member : List.of(cast.clerk(), cast.unitLeader(), officeOfTheUnit)) {
      cases.find(member, id).expectStatus().isNotFound();
      assertThat(seen(member, "")).doesNotContain(id);
      assertThat(seen(member, "?q=" + view.path("number").asString())).isEmpty();
      cases
          .send(member, id, "assign", "main-1", UUID.randomUUID(), Map.of())
          .expectStatus()
          .isNotFound();
    }
    assertThat(alike(officeOfTheUnit, other)).doesNotContain(id);
    assertThat(alike(cast.triager(), other)).contains(id);
    staff
        .as(officeOfTheUnit)
        .get()
        .uri("/api/v1/cases/" + id + "/suggestion")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void givesItToNoUnitThatItAccuses() {
    cases.give(cast.triager(), id, "accuse-unit", AGAINST_FIRE);

    var form = cases.action(cast.triager(), id, "assign").path("schema").path("properties");
    assertThat(form.path("leadUnit").path("not").path("enum").get(0).asString()).isEqualTo("xfjy");
    assertThat(form.path("leadUnit").path("default").asString()).isNotEqualTo("xfjy");
    refused(Map.of("leadUnit", "xfjy", "brief", "请核查"));
    refused(Map.of("leadUnit", "zjj", "coUnits", List.of("xfjy"), "brief", "请核查"));
    cases.give(cast.triager(), id, "assign", Map.of("leadUnit", "zjj", "brief", "请核查"));

    var log = cases.get(cast.stranger(), id, "events").toString();
    assertThat(log).contains("assigned").doesNotContain("accus", "投诉", "收钱");
    var view = cases.view(cast.stranger(), id).toString();
    assertThat(view).doesNotContain("accus", "收钱");
  }

  @Test
  void suggestsDisciplineInspectionAndSaysWhy() {
    cases.give(cast.triager(), id, "accuse-unit", AGAINST_FIRE);

    var receiver =
        cases
            .action(cast.triager(), id, "draft-referral")
            .path("schema")
            .path("properties")
            .path("receiver");
    assertThat(receiver.path("default").asString()).isEqualTo("discipline");
    assertThat(receiver.path("description").asString()).contains("纪检监察机关");
    var panel = cases.view(cast.triager(), id).path("tracks").toString();
    assertThat(panel).contains("须移送纪检监察机关");
  }

  @Test
  void keepsItApartFromCasesThatTheUnitSees() {
    var other = cases.open(tip(cast.district(), MORNING), cast.triager());
    cases.give(cast.triager(), id, "accuse-unit", AGAINST_FIRE);

    var merge = Map.of("into", other.toString(), "reason", "同一问题");
    var etag = cases.action(cast.triager(), id, "merge").path("etag").asString();
    var problem =
        json(
            cases
                .send(cast.triager(), id, "merge", etag, UUID.randomUUID(), merge)
                .expectStatus()
                .isEqualTo(409));
    assertThat(problem.path("reason").asString()).isEqualTo("accusations-differ");
  }

  @Test
  void opensItAgainWhenNobodyIsAccusedAfterAll() {
    cases.give(cast.triager(), id, "accuse-unit", AGAINST_FIRE);
    cases.give(cast.leader(), id, "drop-accusation", Map.of("reason", "系误登"));

    cases.give(cast.triager(), id, "assign", assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
  }

  private void refused(Map<String, ?> body) {
    var etag = cases.action(cast.triager(), id, "assign").path("etag").asString();
    var problem =
        json(
            cases
                .send(cast.triager(), id, "assign", etag, UUID.randomUUID(), body)
                .expectStatus()
                .isEqualTo(409));
    assertThat(problem.path("reason").asString()).isEqualTo("accused-unit");
  }

  private List<UUID> seen(Member member, String query) {
    return ids(json(staff.as(member).get().uri("/api/v1/cases" + query).exchange()), "id");
  }

  private List<UUID> alike(Member member, UUID to) {
    var path = "/api/v1/cases/" + to + "/duplicates";
    return ids(json(staff.as(member).get().uri(path).exchange()), "caseId");
  }

  private static List<UUID> ids(JsonNode page, String field) {
    return page.path("items")
        .valueStream()
        .map(line -> UUID.fromString(line.path(field).asString()))
        .toList();
  }
}
