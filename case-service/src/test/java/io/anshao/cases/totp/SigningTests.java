package io.anshao.cases.totp;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.lifecycle.Tracks;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Who has a second factor signs final decisions with it, and the log says so. */
@ServiceTest
class SigningTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private Tracks tracks;

  private Cast cast;
  private UUID id;

  @BeforeEach
  void bringACaseToItsClosure() {
    cast = cases.cast(staff.freshDistrict());
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(true));
    var reinspector = staff.unit(cast.district(), "xfjy", "inspector");
    cases.give(reinspector, id, "record-reinspection", Map.of("result", "pass", "record", "到位"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
  }

  @Test
  void isAskedForOfWhoCanAndKeptInTheLog() {
    var device = Device.of(staff, cast.leader());
    var action = cases.action(cast.leader(), id, "approve-closure");
    assertThat(action.path("signed").asBoolean()).isTrue();
    var key = UUID.randomUUID();

    assertThat(slug(give(cast.leader(), action, key, ""), 403)).isEqualTo("step-up-needed");
    var ticket = ticket(cast.leader(), device.next());
    give(cast.leader(), action, key, ticket).expectStatus().isOk();
    give(cast.leader(), action, key, ticket).expectStatus().isOk();

    assertThat(closed().path("signedAt").asString()).isNotBlank();
    assertThat(cases.get(cast.leader(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void isNotAskedForOfWhoHasNoDevice() {
    cases.give(cast.leader(), id, "approve-closure", Map.of());

    assertThat(closed().has("signedAt")).isFalse();
  }

  @Test
  void isNobodyElses() {
    Device.of(staff, cast.leader());
    var other = staff.office(cast.district(), "office_leader");
    var ticket = ticket(other, Device.of(staff, other).next());
    var action = cases.action(cast.leader(), id, "approve-closure");

    assertThat(slug(give(cast.leader(), action, UUID.randomUUID(), ticket), 403))
        .isEqualTo("step-up-needed");
    assertThat(slug(Device.post(staff, cast.triager(), "step-up", Map.of("code", "123456")), 409))
        .isEqualTo("totp-not-enrolled");
  }

  @Test
  void namesCommandsThatThereAre() {
    assertThat(Signing.COMMANDS).allMatch(name -> tracks.command(name).isPresent());
  }

  private JsonNode closed() {
    for (var event : cases.get(cast.leader(), id, "events").path("items")) {
      if (event.path("event").asString().equals("closed")) {
        return event;
      }
    }
    throw new AssertionError("not closed");
  }

  private String ticket(Member member, String code) {
    return json(Device.post(staff, member, "step-up", Map.of("code", code)).expectStatus().isOk())
        .path("ticket")
        .asString();
  }

  private ResponseSpec give(Member by, JsonNode action, UUID key, String ticket) {
    return staff
        .as(by)
        .post()
        .uri("/api/v1/cases/" + id + "/commands/approve-closure")
        .header(HttpHeaders.IF_MATCH, action.path("etag").asString())
        .header("Idempotency-Key", key.toString())
        .header(Signing.HEADER, ticket)
        .bodyValue(Map.of())
        .exchange();
  }

  private static String slug(ResponseSpec response, int status) {
    return json(response.expectStatus().isEqualTo(status))
        .path("type")
        .asString()
        .replace("urn:anshao:problem:", "");
  }
}
