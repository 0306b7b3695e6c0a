package io.anshao.cases.access;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Who looked at what stands in the log: who, as what, of which unit, which case, and when. */
@ServiceTest
class AccessByHttpTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private Cast cast;
  private Member auditor;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:00:00");
    auditor = staff.office(cast.district(), "auditor");
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  @Test
  void keepsEveryReadingOfACaseAndOfWhatBelongsToIt() {
    var reader = staff.office(cast.district(), "triager");
    cases.view(reader, id);
    cases.get(reader, id, "events");
    cases.get(reader, id, "verify");
    cases.suggestion(reader, id);
    get(reader, "/api/v1/informants").expectStatus().isOk();
    get(reader, "/api/v1/cases").expectStatus().isOk();
    get(reader, "/api/v1/cases?q=x").expectStatus().isOk();
    get(reader, "/api/v1/metrics/received/cases?from=2021-06-01&to=2021-06-08")
        .expectStatus()
        .isOk();

    var rows = eventually("?person=" + reader.id(), 7);
    assertThat(rows.valueStream().map(row -> row.path("what").asString()))
        .containsExactly(
            "figure_cases", "list", "informants", "suggestion", "chain", "log", "case");
    var page = rows.get(6);
    assertThat(page.path("caseId").asString()).isEqualTo(id.toString());
    assertThat(page.path("caseNumber").asString()).startsWith("JBAQ2021");
    assertThat(page.path("name").asString()).isEqualTo("试验员");
    assertThat(page.path("roles").toString()).isEqualTo("[\"triager\"]");
    assertThat(page.path("at").asString()).isEqualTo("2021-06-08T02:00:00Z");
    assertThat(page.path("pictures").asInt()).isEqualTo(1);
    assertThat(rows.get(0).path("object").asString()).isEqualTo("received");
  }

  @Test
  void keepsNothingOfWhatWasRefused() {
    var stranger = staff.unit(cast.district(), "zjj", "unit_leader");
    cases.find(stranger, id).expectStatus().isNotFound();
    get(stranger, "/api/v1/informants").expectStatus().isForbidden();
    get(stranger, "/api/v1/cases").expectStatus().isOk();

    var rows = eventually("?person=" + stranger.id(), 1);
    assertThat(rows.get(0).path("what").asString()).isEqualTo("list");
    assertThat(rows.get(0).path("unit").asString()).isEqualTo("zjj");
  }

  @Test
  void findsByPersonCaseAndDayPageAfterPage() {
    for (int i = 0; i < 120; i++) {
      cases.get(cast.triager(), id, "events");
    }
    var number = cases.view(cast.triager(), id).path("number").asString();
    eventually("?case=" + number + "&what=case", 1);

    var first = json(ask("?what=log&case=" + number + "&from=2021-06-08&to=2021-06-08"));
    assertThat(first.path("items").size()).isEqualTo(100);
    var rest = json(ask("?what=log&case=" + id + "&before=" + first.path("next").asString()));
    assertThat(rest.path("items").size()).isEqualTo(20);
    assertThat(rest.path("next").isNumber()).isFalse();
    for (var none : List.of("?from=2021-06-09", "?to=2021-06-07", "?person=" + new UUID(0, 1))) {
      assertThat(json(ask(none)).path("items").size()).isZero();
    }
    var wrong = json(ask("?person=x&what=y&from=z").expectStatus().isEqualTo(422));
    assertThat(wrong.path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactly("from", "person", "what");
  }

  @Test
  void showsItToTheAuditorAndOfACaseToTheLeaderOfTheOffice() {
    cases.view(cast.triager(), id);
    eventually("?case=" + id + "&what=case", 1);

    var seen = json(get(cast.leader(), ofCase()).expectStatus().isOk());
    assertThat(seen.path("items").isEmpty()).isFalse();
    get(auditor, ofCase()).expectStatus().isOk();
    get(cast.leader(), "/api/v1/access").expectStatus().isForbidden();
    for (var other : List.of(cast.triager(), cast.clerk(), cast.unitLeader(), cast.stranger())) {
      get(other, ofCase()).expectStatus().isForbidden();
      get(other, "/api/v1/access").expectStatus().isForbidden();
    }
    var elsewhere = staff.freshDistrict();
    clock.set(elsewhere, "2021-06-08T10:00:00");
    var stranger = staff.office(elsewhere, "auditor");
    get(stranger, ofCase()).expectStatus().isNotFound();
    assertThat(json(get(stranger, "/api/v1/access?case=" + id)).path("items").size()).isZero();
  }

  @Test
  void keepsThatTheLogItselfWasRead() {
    get(auditor, ofCase()).expectStatus().isOk();

    eventually("?what=case_access&person=" + auditor.id(), 1);
    assertThat(eventually("?what=access&person=" + auditor.id(), 1).isEmpty()).isFalse();
  }

  @Test
  void canBeAddedToAndNeverChanged() throws SQLException {
    cases.view(cast.triager(), id);
    eventually("?case=" + id + "&what=case", 1);

    for (var sql :
        List.of(
            "update access_log set person = gen_random_uuid()",
            "delete from access_log",
            "truncate access_log",
            "alter table access_log disable trigger all")) {
      assertThatThrownBy(() -> database.asApp(sql)).isInstanceOf(SQLException.class);
    }
    var insert =
        "insert into access_log (at, district, person, roles, what) values (now(), 'x', ?, '{}',"
            + " 'case')";
    assertThat(database.asApp(insert, new UUID(0, 2))).isEqualTo(1);
  }

  private String ofCase() {
    return "/api/v1/cases/" + id + "/access";
  }

  private JsonNode eventually(String query, int least) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> json(ask(query)).path("items"), rows -> rows.size() >= least);
  }

  private ResponseSpec ask(String query) {
    return get(auditor, "/api/v1/access" + query);
  }

  private ResponseSpec get(Member member, String path) {
    return staff.as(member).get().uri(path).exchange();
  }
}
