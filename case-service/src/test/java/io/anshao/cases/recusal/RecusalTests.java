package io.anshao.cases.recusal;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.inspect;
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
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * 回避 from the side of who is tied to the firm that the tip names, {@code 测试纺织厂}: nobody tied to it
 * acts on the case or is named in it, and nobody else learns why.
 */
@ServiceTest
class RecusalTests {

  private static final String MORNING = "2021-06-08T10:05:00";
  private static final Map<String, String> BY_NAME = Map.of("name", "测试 纺织厂");
  private static final Map<String, String> BY_CODE = Map.of("uscc", "91330205ma2abcd21t");

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
  }

  @Test
  void keepsATriagerFromAssigning() {
    cases.give(cast.triager(), id, "accept", accept());
    declare(cast.triager(), cast.triager(), BY_NAME).expectStatus().isCreated();

    refused(cast.triager(), "assign", assign());
    var view = cases.view(cast.triager(), id);
    assertThat(view.path("barred").asBoolean()).isTrue();
    assertThat(view.path("actions").valueStream().map(a -> a.path("command").asString()))
        .containsExactly("recuse");
    cases.give(staff.office(cast.district(), "triager"), id, "assign", assign());
  }

  @Test
  void keepsAHandlerOutAndOffersNoOtherTiedPerson() {
    toUnit();
    declare(cast.inspector(), cast.inspector(), BY_CODE).expectStatus().isCreated();

    var schema = cases.action(cast.clerk(), id, "sign-for").path("schema").path("properties");
    assertThat(
            schema.path("handler").path("not").path("enum").valueStream().map(JsonNode::asString))
        .containsExactly(cast.inspector().id().toString());
    var named = Map.of("handler", cast.inspector().id().toString());
    var problem = json(send(cast.clerk(), "sign-for", named).expectStatus().isEqualTo(409));
    assertThat(problem.path("reason").asString()).isEqualTo("avoidance-of-another");
    assertThat(problem.toString()).contains("回避").doesNotContain("测试", "91330205");

    declare(staff.administrator(), cast.clerk(), BY_NAME).expectStatus().isCreated();
    refused(cast.clerk(), "sign-for", Map.of());
  }

  @Test
  void keepsAnInspectorFromInspectingEvenAfterSigning() {
    toUnit();
    cases.give(cast.clerk(), id, "sign-for", Map.of("handler", cast.inspector().id().toString()));
    declare(cast.inspector(), cast.inspector(), BY_NAME).expectStatus().isCreated();

    refused(cast.inspector(), "record-inspection", inspect(true));
    assertThat(cases.view(cast.unitLeader(), id).path("handler").path("barred").asBoolean())
        .isTrue();
    var other = staff.unit(cast.district(), "xfjy", "unit_handler", "inspector");
    cases.give(
        cast.unitLeader(),
        id,
        "hand-over",
        Map.of("handler", other.id().toString(), "reason", "回避"));
    cases.give(other, id, "record-inspection", inspect(true));
  }

  @Test
  void keepsALeaderFromApproving() {
    toUnit();
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(
        cast.inspector(),
        id,
        "record-inspection",
        Map.of("finding", "unsubstantiated", "record", "门开着", "officers", List.of("李某", "王某")));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "未发现", "measureForReporter", "已现场核查"));
    declare(cast.leader(), cast.leader(), BY_NAME).expectStatus().isCreated();

    refused(cast.leader(), "approve-closure", Map.of());
    cases.give(cast.triager(), id, "approve-closure", Map.of());
  }

  @Test
  void letsSomebodyRecuseFromOneCaseAlone() {
    toUnit();
    cases.give(cast.clerk(), id, "sign-for", Map.of("handler", cast.inspector().id().toString()));
    var other = cases.open(tip(cast.district(), MORNING), cast.triager());

    cases.give(cast.inspector(), id, "recuse", Map.of("reason", "与当事人是亲属"));

    refused(cast.inspector(), "record-inspection", inspect(true));
    assertThat(events(cast.unitLeader()).toString()).contains("recused").doesNotContain("亲属");
    assertThat(events(cast.triager()).toString()).contains("亲属");
    cases.give(cast.triager(), other, "accept", accept());
    cases.give(cast.triager(), other, "assign", assign());
    cases.give(
        cast.clerk(), other, "sign-for", Map.of("handler", cast.inspector().id().toString()));
  }

  @Test
  void tellsATieToNobodyButItsPersonAndAdministrators() {
    var declared =
        json(declare(cast.inspector(), cast.inspector(), BY_NAME).expectStatus().isCreated());
    var tie = declared.path("items").get(0).path("id").asString();
    var path = "/api/v1/people/" + cast.inspector().id() + "/ties";

    staff.administrator().get().uri(path).exchange().expectStatus().isOk();
    for (var member : List.of(cast.unitLeader(), cast.triager(), cast.leader())) {
      staff.as(member).get().uri(path).exchange().expectStatus().isNotFound();
      declare(member, cast.inspector(), BY_NAME).expectStatus().isNotFound();
      staff.as(member).delete().uri(path + "/" + tie).exchange().expectStatus().isNotFound();
    }
    declare(cast.inspector(), cast.inspector(), Map.of("name", "（）", "uscc", "12"))
        .expectStatus()
        .isEqualTo(422);

    var ended = staff.as(cast.inspector()).delete().uri(path + "/" + tie).exchange();
    assertThat(json(ended.expectStatus().isOk()).path("items")).isEmpty();
  }

  private void toUnit() {
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
  }

  private JsonNode events(Member member) {
    return cases.get(member, id, "events");
  }

  private void refused(Member member, String command, Map<String, ?> body) {
    var problem = json(send(member, command, body).expectStatus().isEqualTo(409));
    assertThat(problem.path("reason").asString()).isEqualTo("avoidance");
    assertThat(problem.toString()).contains("回避").doesNotContain("测试", "91330205");
  }

  private ResponseSpec send(Member member, String command, Map<String, ?> body) {
    var main =
        events(member)
            .path("items")
            .valueStream()
            .filter(e -> e.path("track").asString().equals("main"))
            .mapToLong(e -> e.path("version").asLong())
            .max()
            .orElseThrow();
    return cases.send(member, id, command, "main-" + main, UUID.randomUUID(), body);
  }

  private ResponseSpec declare(Member by, Member person, Map<String, String> firm) {
    return declare(staff.as(by), person, firm);
  }

  private static ResponseSpec declare(
      WebTestClient client, Member person, Map<String, String> firm) {
    return client
        .post()
        .uri("/api/v1/people/" + person.id() + "/ties")
        .headers(StaffApi.newKey())
        .bodyValue(firm)
        .exchange();
  }
}
