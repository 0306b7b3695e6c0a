package io.anshao.cases.retention;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
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

/** What a reporter asks to be forgotten goes when two people agree, and no law keeps it. */
@ServiceTest
class AskedErasureTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private RetentionOffice office;

  @BeforeEach
  void people() {
    office = RetentionOffice.of(staff, cases, database);
    clock.set(office.district(), "2021-06-08T10:00:00");
  }

  @Test
  void forgetsWhatAReporterAsksForOnceTwoPeopleAgree() throws SQLException {
    var tip = tip(office.district(), "2021-06-08T09:12:00");
    var id = office.declined(tip);
    var custodian = staff.office(office.district(), "identity_custodian");
    var wish = wish(tip.tipNumber(), "words", "pictures");
    ask(office.triager(), wish).expectStatus().isForbidden();
    ask(staff.office(staff.freshDistrict(), "identity_custodian"), wish)
        .expectStatus()
        .isNotFound();
    ask(custodian, Map.of("tipNumber", "", "kinds", List.of("nothing"), "reason", ""))
        .expectStatus()
        .isEqualTo(422);
    ask(custodian, wish(tip.tipNumber(), "notes")).expectStatus().isEqualTo(409);

    ask(custodian, wish).expectStatus().isOk();
    // the same again, as after a lost answer
    var shown = json(ask(custodian, wish).expectStatus().isOk()).path("wishes").path(0);
    assertThat(shown.path("tipNumber").asString()).isEqualTo(tip.tipNumber());
    assertThat(shown.path("mine").asBoolean()).isFalse();
    assertThat(json(decide(custodian, id, "agreement")).path("reason").asString())
        .isEqualTo("second-person");
    decide(office.triager(), id, "agreement").expectStatus().isForbidden();
    assertThat(office.orders(id)).isEmpty();
    assertThat(office.search()).isEqualTo(1);
    assertThat(office.view().path("wishes").path(0).path("mine").asBoolean()).isTrue();

    decide(office.leader(), id, "agreement").expectStatus().isOk();

    var order = office.ordered(id, "words");
    assertThat(office.told(order)).contains("words", "pictures").doesNotContain("contact");
    await()
        .untilAsserted(() -> assertThat(office.everyTable()).doesNotContain(RetentionOffice.WORDS));
    assertThat(office.view().path("wishes")).isEmpty();
    assertThat(office.view().path("orders").path(0).path("tipNumber").asString())
        .isEqualTo(tip.tipNumber());
    assertThat(office.view().path("orders").path(0).path("asked").asBoolean()).isTrue();
    assertThat(cases.get(office.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void keepsWhatIsAskedForWhereALawKeepsIt() throws SQLException {
    var tip = tip(office.district(), "2021-06-08T09:12:00");
    var id = cases.open(tip, office.triager());
    var needed =
        ask(office.administrator(), wish(tip.tipNumber(), "words")).expectStatus().isEqualTo(409);
    assertThat(json(needed).path("title").asString()).contains("依法需要");
    ask(office.administrator(), wish(tip.tipNumber(), "contact")).expectStatus().isOk();
    cases.give(office.triager(), id, "hold", Map.of("reason", "行政复议〔2021〕7号"));

    var held = decide(office.leader(), id, "agreement").expectStatus().isEqualTo(409);

    assertThat(json(held).path("title").asString()).isEqualTo("案件在保全中，依法不得删除。先由两人在案件页解除保全。");
    assertThat(office.view().path("wishes").path(0).path("held").asBoolean()).isTrue();
    decline(office.leader(), id, "").expectStatus().isEqualTo(422);
    decline(office.leader(), id, "保全期间依法保存，解除后可再提出。").expectStatus().isOk();
    assertThat(office.view().path("wishes")).isEmpty();
    assertThat(office.orders(id)).isEmpty();
    assertThat(cases.get(office.triager(), id, "events").toString()).contains("不同意删除");
  }

  private static Map<String, Object> wish(String tipNumber, String... kinds) {
    return Map.of("tipNumber", tipNumber, "kinds", List.of(kinds), "reason", "本人持查询码来访提出，已核对。");
  }

  private ResponseSpec ask(Member member, Map<String, ?> body) {
    return staff.as(member).post().uri("/api/v1/retention/requests").bodyValue(body).exchange();
  }

  private ResponseSpec decide(Member member, UUID id, String what) {
    return staff.as(member).post().uri("/api/v1/retention/requests/" + id + "/" + what).exchange();
  }

  private ResponseSpec decline(Member member, UUID id, String reason) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/retention/requests/" + id + "/refusal")
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }
}
