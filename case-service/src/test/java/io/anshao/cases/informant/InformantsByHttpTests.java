package io.anshao.cases.informant;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The informants of a district: registered, called in turn, and read of by few. */
@ServiceTest
class InformantsByHttpTests {

  private static final String LIST = "/api/v1/informants";

  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private String district;
  private Member leader;
  private Member triager;

  @BeforeEach
  void people() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:00:00");
    leader = staff.office(district, "office_leader");
    triager = staff.office(district, "triager");
  }

  @Test
  void areCalledInTurn() {
    var key = UUID.randomUUID();
    var made = json(register(leader, key, entry("WH-01")).expectStatus().isCreated());
    assertThat(json(register(leader, key, entry("WH-01")).expectStatus().isCreated()))
        .isEqualTo(made);
    register(leader, key, entry("WH-02")).expectStatus().isEqualTo(422);
    assertThat(made.path("kindName").asString()).isEqualTo("危险化学品");
    assertThat(made.path("nextOn").asString()).isEqualTo("2021-07-08");
    assertThat(items(triager, "?due=true")).isEmpty();

    clock.set(district, "2021-07-09T10:00:00");
    assertThat(items(triager, "?due=true").get(0).path("overdue").asBoolean()).isTrue();
    var id = made.path("id").asString();
    var missed = call(triager, id, UUID.randomUUID(), Map.of("reached", false, "note", "无人接听"));
    assertThat(json(missed).path("due").asBoolean()).isTrue();
    var callKey = UUID.randomUUID();
    var reached = Map.of("reached", true, "note", "夜班动火未监护");
    var called = json(call(triager, id, callKey, reached).expectStatus().isOk());
    assertThat(called.path("nextOn").asString()).isEqualTo("2021-08-08");
    clock.set(district, "2021-07-10T10:00:00");
    assertThat(json(call(triager, id, callKey, reached))).isEqualTo(called);

    var calls = json(get(triager, "/" + id + "/calls").expectStatus().isOk()).path("items");
    assertThat(calls.valueStream().map(each -> each.path("note").asString()))
        .containsExactly("夜班动火未监护", "无人接听");
    put(leader, id, with(entry("WH-01"), Map.of("open", false))).expectStatus().isOk();
    clock.set(district, "2021-09-01T10:00:00");
    assertThat(items(leader, "?due=true")).isEmpty();
    assertThat(items(leader, "").get(0).path("open").asBoolean()).isFalse();
  }

  @Test
  void areReadOfByTheOfficeOfTheDistrictAlone() {
    var id = json(register(leader, UUID.randomUUID(), entry("WH-01"))).path("id").asString();
    var elsewhere = staff.office(staff.freshDistrict(), "office_leader");
    var others =
        List.of(
            staff.office(district, "operator"),
            staff.office(district, "auditor"),
            staff.office(district, "administrator"),
            staff.unit(district, "xfjy", "unit_leader", "inspector"));

    for (var other : others) {
      get(other, "").expectStatus().isForbidden();
      get(other, "/" + id + "/calls").expectStatus().isForbidden();
      register(other, UUID.randomUUID(), entry("WH-09")).expectStatus().isForbidden();
      call(other, id, UUID.randomUUID(), Map.of("reached", true, "note", "好"))
          .expectStatus()
          .isForbidden();
    }
    register(triager, UUID.randomUUID(), entry("WH-09")).expectStatus().isForbidden();
    put(triager, id, entry("WH-01")).expectStatus().isForbidden();
    assertThat(items(elsewhere, "")).isEmpty();
    get(elsewhere, "/" + id + "/calls").expectStatus().isNotFound();
    put(elsewhere, id, with(entry("WH-01"), Map.of("officer", elsewhere.id().toString())))
        .expectStatus()
        .isNotFound();
    call(elsewhere, id, UUID.randomUUID(), Map.of("reached", true, "note", "好"))
        .expectStatus()
        .isNotFound();
  }

  @Test
  void leaveARowOfEveryReadingThatTheServiceCannotTakeBack() throws SQLException {
    var id = json(register(leader, UUID.randomUUID(), entry("WH-01"))).path("id").asString();
    items(triager, "");
    get(leader, "/" + id + "/calls").expectStatus().isOk();

    assertThat(
            database.rows(
                "select person::text, informant::text from informant_read where district = ? order by at",
                district))
        .containsExactly(
            java.util.Arrays.asList(triager.id().toString(), null),
            List.of(leader.id().toString(), id));
    assertThatThrownBy(
            () -> database.asApp("delete from informant_read where district = ?", district))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void haveNoNameAndNoNumber() {
    var wrong =
        Map.of(
            "code",
            "张三",
            "firm",
            "",
            "uscc",
            "12",
            "kind",
            "bakery",
            "everyDays",
            0,
            "officer",
            staff.unit(district, "xfjy", "unit_leader").id().toString());
    var problem = json(register(leader, UUID.randomUUID(), wrong).expectStatus().isEqualTo(422));
    assertThat(fields(problem))
        .containsExactlyInAnyOrder("code", "firm", "uscc", "kind", "everyDays", "officer");

    var id = json(register(leader, UUID.randomUUID(), entry("WH-01"))).path("id").asString();
    assertThat(
            fields(
                json(
                    register(leader, UUID.randomUUID(), entry("WH-01"))
                        .expectStatus()
                        .isEqualTo(422))))
        .containsExactly("code");
    var number =
        json(
            call(leader, id, UUID.randomUUID(), Map.of("note", "换号 138 0000 0000"))
                .expectStatus()
                .isEqualTo(422));
    assertThat(fields(number)).containsExactly("note", "reached");
  }

  private Map<String, ?> entry(String code) {
    return Map.of(
        "code",
        code,
        "firm",
        "测试化工厂",
        "uscc",
        "91330205MA2ABCD21T",
        "kind",
        "hazchem",
        "everyDays",
        30,
        "officer",
        triager.id().toString());
  }

  private JsonNode items(Member member, String query) {
    return json(get(member, query).expectStatus().isOk()).path("items");
  }

  private ResponseSpec get(Member member, String path) {
    return staff.as(member).get().uri(LIST + path).exchange();
  }

  private ResponseSpec put(Member member, String id, Map<String, ?> body) {
    return staff.as(member).put().uri(LIST + "/" + id).bodyValue(body).exchange();
  }

  private ResponseSpec register(Member member, UUID key, Map<String, ?> body) {
    return post(member, LIST, key, body);
  }

  private ResponseSpec call(Member member, String id, UUID key, Map<String, ?> body) {
    return post(member, LIST + "/" + id + "/calls", key, body);
  }

  private ResponseSpec post(Member member, String uri, UUID key, Map<String, ?> body) {
    return staff
        .as(member)
        .post()
        .uri(uri)
        .header("Idempotency-Key", key.toString())
        .bodyValue(body)
        .exchange();
  }

  private static List<String> fields(JsonNode problem) {
    return problem.path("errors").valueStream().map(e -> e.path("field").asString()).toList();
  }
}
