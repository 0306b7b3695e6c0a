package io.anshao.cases.queue;

import static io.anshao.cases.CaseApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * Views that people keep: shared with who may see them, changed by who may, counted as they see.
 */
@ServiceTest
class SavedViewByHttpTests {

  private static final String URL = "/api/v1/views/saved";

  @Autowired private StaffApi staff;
  @Autowired private Database database;
  @Autowired private Awaited awaited;
  @Autowired private Sight sight;

  private String district;
  private Member triager;

  @BeforeEach
  void people() {
    district = staff.freshDistrict();
    triager = staff.office(district, "triager");
  }

  @Test
  void countsWhatAPinnedViewHoldsAndHowOldItIs() throws SQLException {
    try (var tx = database.open()) {
      new QueueProjection(awaited, sight)
          .apply(tx, List.of(new QueuedCase(district).by("hotline_12350").registered()));
      tx.commit();
    }
    keep(triager, view("电话", "district", Map.of("channel", "hotline_12350")))
        .expectStatus()
        .isCreated();
    keep(triager, view("网站", null, Map.of("channel", "web", "sort", "new")))
        .expectStatus()
        .isCreated();

    var views = items(triager);
    assertThat(views.valueStream().map(each -> each.path("count").asString()))
        .containsExactly("1", "0");
    assertThat(views.get(0).path("oldest").asString()).isEqualTo("2021-06-08T01:12:00Z");
    assertThat(views.get(1).has("oldest")).isFalse();
    assertThat(views.get(1).path("query")).isEqualTo(tree(Map.of("channel", "web", "sort", "new")));
  }

  @Test
  void answersTheSameUnderTheSameKey() {
    var key = UUID.randomUUID();
    var first = json(keep(triager, key, view("急件", null, Map.of("severity", "L1_emergency"))));
    var again = json(keep(triager, key, view("急件", null, Map.of("severity", "L1_emergency"))));
    assertThat(again).isEqualTo(first);
    keep(triager, key, view("别的", null, Map.of())).expectStatus().isEqualTo(422);
    assertThat(items(triager)).hasSize(1);
  }

  @Test
  void namesEveryWrongField() {
    var body =
        json(
            keep(triager, view("", "world", Map.of("severity", "huge", "cursor", "x", "q", "出口")))
                .expectStatus()
                .isEqualTo(422));
    assertThat(body.path("errors").valueStream().map(each -> each.path("field").asString()))
        .containsExactlyInAnyOrder("name", "reach", "query.severity", "query.cursor");
  }

  @Test
  void sharesWithTheDistrictsOfficeAndNobodyElse() {
    var id = id(keep(triager, view("急件", "district", Map.of("severity", "L1_emergency"))));
    var own = id(keep(triager, view("我的", null, Map.of())));
    var colleague = staff.office(district, "operator");
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var elsewhere = staff.office(staff.freshDistrict(), "office_leader");

    assertThat(ids(colleague)).containsExactly(id);
    assertThat(items(colleague).get(0).path("own").asBoolean()).isFalse();
    assertThat(items(colleague).get(0).path("pinned").asBoolean()).isFalse();
    for (var stranger : List.of(clerk, elsewhere)) {
      assertThat(ids(stranger)).isEmpty();
      pin(stranger, id, true).expectStatus().isNotFound();
      change(stranger, id, view("改", "district", Map.of())).expectStatus().isNotFound();
      delete(stranger, id).expectStatus().isNotFound();
    }
    pin(colleague, own, true).expectStatus().isNotFound();
    change(colleague, id, view("改", "district", Map.of())).expectStatus().isForbidden();
    delete(colleague, id).expectStatus().isForbidden();
    keep(colleague, view("众人", "district", Map.of())).expectStatus().isForbidden();
    keep(clerk, view("众人", "unit", Map.of())).expectStatus().isForbidden();

    pin(colleague, id, true).expectStatus().isNoContent();
    assertThat(items(colleague).get(0).path("count").asString()).isEqualTo("0");
    var leader = staff.office(district, "office_leader");
    change(leader, id, view("紧急", "district", Map.of())).expectStatus().isNoContent();
    assertThat(items(colleague).get(0).path("name").asString()).isEqualTo("紧急");
    delete(triager, id).expectStatus().isNoContent();
    assertThat(ids(colleague)).isEmpty();
  }

  @Test
  void sharesWithAUnitByItsLeader() {
    var head = staff.unit(district, "xfjy", "unit_leader");
    var id = id(keep(head, view("本队", "unit", Map.of("status", "assigned"))));

    assertThat(ids(staff.unit(district, "xfjy", "unit_handler"))).containsExactly(id);
    assertThat(ids(staff.unit(district, "zjj", "unit_leader"))).isEmpty();
    assertThat(ids(triager)).isEmpty();
    keep(head, view("全区", "district", Map.of())).expectStatus().isForbidden();
    assertThat(json(get(head)).path("mayShare")).isEqualTo(tree(List.of("unit")));
  }

  @Test
  void pinsTwelve() {
    var ids =
        IntStream.range(0, 13)
            .mapToObj(i -> id(keep(triager, view("视图" + i, null, Map.of()))))
            .toList();
    assertThat(items(triager).valueStream().filter(each -> each.path("pinned").asBoolean()))
        .hasSize(12);
    pin(triager, ids.getLast(), true).expectStatus().isEqualTo(409);
    pin(triager, ids.getFirst(), false).expectStatus().isNoContent();
    pin(triager, ids.getLast(), true).expectStatus().isNoContent();
    pin(triager, ids.getLast(), true).expectStatus().isNoContent();
  }

  @Test
  void isClosedToWhoSeesNoCase() {
    staff.administrator().get().uri(URL).exchange().expectStatus().isForbidden();
    get(staff.office(district, "finance")).expectStatus().isForbidden();
  }

  private static Map<String, Object> view(String name, String reach, Map<String, String> query) {
    var view = new java.util.HashMap<String, Object>(Map.of("name", name, "query", query));
    if (reach != null) {
      view.put("reach", reach);
    }
    return view;
  }

  private ResponseSpec get(Member member) {
    return staff.as(member).get().uri(URL).exchange();
  }

  private JsonNode items(Member member) {
    return json(get(member).expectStatus().isOk()).path("items");
  }

  private List<String> ids(Member member) {
    return items(member).valueStream().map(each -> each.path("id").asString()).toList();
  }

  private ResponseSpec keep(Member member, Map<String, Object> view) {
    return keep(member, UUID.randomUUID(), view);
  }

  private ResponseSpec keep(Member member, UUID key, Map<String, Object> view) {
    return staff
        .as(member)
        .post()
        .uri(URL)
        .header("Idempotency-Key", key.toString())
        .bodyValue(view)
        .exchange();
  }

  private static String id(ResponseSpec answer) {
    return json(answer.expectStatus().isCreated()).path("id").asString();
  }

  private ResponseSpec change(Member member, String id, Map<String, Object> view) {
    return staff.as(member).put().uri(URL + "/" + id).bodyValue(view).exchange();
  }

  private ResponseSpec delete(Member member, String id) {
    return staff.as(member).delete().uri(URL + "/" + id).exchange();
  }

  private ResponseSpec pin(Member member, String id, boolean pinned) {
    return staff
        .as(member)
        .put()
        .uri(URL + "/" + id + "/pin")
        .bodyValue(Map.of("pinned", pinned))
        .exchange();
  }

  private static JsonNode tree(Object value) {
    return tools.jackson.databind.json.JsonMapper.shared().valueToTree(value);
  }
}
