package io.anshao.cases.presence;

import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.stream.CaseStream;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who is at which case: seen by colleagues at any instance, and for no longer than they are. */
@ServiceTest
class PresenceTests {

  private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
      new ParameterizedTypeReference<>() {};

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase rows;
  @Autowired private Database database;
  @Autowired private Staff people;

  private Cast cast;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast();
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  @Test
  void isSeenByColleaguesUntilThePersonLeaves() {
    say(cast.triager(), id, "looking").expectStatus().isNoContent();
    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).containsExactly("looking"));
    say(cast.triager(), id, "editing").expectStatus().isNoContent();
    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).containsExactly("editing"));

    say(cast.leader(), id, "looking").expectStatus().isNoContent();
    await()
        .untilAsserted(
            () ->
                assertThat(at(cast.triager(), id)).containsExactlyInAnyOrder("editing", "looking"));
    leave(cast.triager(), id);
    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).containsExactly("looking"));
    leave(cast.leader(), id);
    await().untilAsserted(() -> assertThat(at(cast.triager(), id)).isEmpty());
  }

  @Test
  void comesAsAnEventWithTheNameOfThePerson() {
    var heard = new CopyOnWriteArrayList<Map<String, Object>>();
    var open =
        staff
            .as(cast.leader())
            .get()
            .uri("/api/v1/stream")
            .exchange()
            .returnResult(EVENT)
            .getResponseBody()
            .filter(event -> "presence".equals(event.event()))
            .subscribe(event -> heard.add(event.data()));
    // who follows from now on is told of the next change
    await()
        .untilAsserted(
            () -> {
              say(cast.triager(), id, heard.isEmpty() ? "looking" : "editing");
              leave(cast.triager(), id);
              say(cast.triager(), id, "editing");
              assertThat(heard).anyMatch(this::isTriagerEditing);
            });
    open.dispose();
    leave(cast.triager(), id);
  }

  private boolean isTriagerEditing(Map<String, Object> event) {
    return id.toString().equals(event.get("id"))
        && event
            .get("people")
            .equals(
                List.of(
                    Map.of(
                        "id", cast.triager().id().toString(), "name", "试验员", "mode", "editing")));
  }

  @Test
  void endsByItselfWhenThePageFallsSilent() throws SQLException {
    say(cast.triager(), id, "editing").expectStatus().isNoContent();
    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).hasSize(1));

    rows.asOwner("update case_presence set until = now() where case_id = ?", id);

    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).isEmpty());
  }

  @Test
  void isKnownAtEveryInstance() {
    var elsewhere = new PresenceWatch(database, new CaseStream(), people);
    elsewhere.start();
    try {
      say(cast.triager(), id, "editing").expectStatus().isNoContent();

      var office = new Scope.WholeDistrict(cast.district(), Optional.empty());
      await()
          .untilAsserted(
              () -> assertThat(elsewhere.in(office)).anyMatch(hint -> hint.id().equals(id)));
    } finally {
      elsewhere.stop();
      leave(cast.triager(), id);
    }
  }

  @Test
  void isSaidAndSeenByThoseAloneWhoSeeTheCase() {
    say(cast.triager(), id, "editing").expectStatus().isNoContent();
    await().untilAsserted(() -> assertThat(at(cast.leader(), id)).hasSize(1));
    var strangers = List.of(cast.clerk(), staff.office(staff.freshDistrict(), "triager"));

    for (var stranger : strangers) {
      say(stranger, id, "looking").expectStatus().isNotFound();
      assertThat(at(stranger, id)).isEmpty();
    }
    say(staff.office(cast.district(), "finance"), id, "looking").expectStatus().isForbidden();
    cases.give(cast.triager(), id, "accept", CaseApi.accept());
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    say(cast.clerk(), id, "looking").expectStatus().isNoContent();
    say(cast.stranger(), id, "looking").expectStatus().isNotFound();
    await().untilAsserted(() -> assertThat(at(cast.clerk(), id)).hasSize(2));
    leave(cast.triager(), id);
  }

  @Test
  void refusesAWayOfBeingThereThatItDoesNotKnow() {
    var problem = json(say(cast.triager(), id, "sleeping").expectStatus().isEqualTo(422));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("mode");
  }

  private ResponseSpec say(Member member, UUID caseId, String mode) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/cases/" + caseId + "/presence")
        .bodyValue(Map.of("mode", mode))
        .exchange();
  }

  private void leave(Member member, UUID caseId) {
    staff
        .as(member)
        .method(HttpMethod.DELETE)
        .uri("/api/v1/cases/" + caseId + "/presence")
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  /** In which way people are at the case, as the member is told. */
  private List<String> at(Member member, UUID caseId) {
    var answer = json(staff.as(member).get().uri("/api/v1/presence").exchange());
    return answer
        .path("items")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(caseId.toString()))
        .flatMap(each -> each.path("people").valueStream())
        .map(each -> each.path("mode").asString())
        .toList();
  }
}
