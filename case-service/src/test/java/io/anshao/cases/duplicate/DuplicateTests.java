package io.anshao.cases.duplicate;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tipAtTheMill;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.tip.TipSubmitted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two cases that become one, and two again, by HTTP. */
@ServiceTest
class DuplicateTests {

  @Autowired private CaseApi cases;
  @Autowired private StaffApi staff;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private Cast cast;
  private TipSubmitted first;
  private TipSubmitted second;
  private UUID one;
  private UUID other;

  @BeforeEach
  void twoCases() {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:05:00");
    cast = cases.cast(district);
    first = tipAtTheMill(district, "2021-06-08T09:12:00");
    second = tipAtTheMill(district, "2021-06-08T09:40:00");
    one = cases.open(first, cast.triager());
    other = cases.open(second, cast.triager());
  }

  @Test
  void handlesBothTipsInOneCaseAndTellsTheSecondReporterWhereItStands() throws SQLException {
    cases.give(cast.triager(), one, "accept", accept());

    var merged = merge(other, one);

    assertThat(merged.path("state").asString()).isEqualTo("merged");
    assertThat(names(merged.path("actions"), "command")).isEmpty();
    assertThat(clockOf(merged, "triage").path("pausedAt").isMissingNode()).isFalse();
    assertThat(merged.path("tracks").get(0).path("facts").get(0).path("caseId").asString())
        .isEqualTo(one.toString());
    var leading = cases.view(cast.triager(), one);
    assertThat(names(leading.path("tips"), "tipNumber"))
        .containsExactly(first.tipNumber(), second.tipNumber());
    assertThat(leading.path("tips").get(1).path("description").asString()).contains("安全出口上锁");
    assertThat(told(second)).containsExactly("registered", "merged", "accepted");
    assertThat(told(first)).containsExactly("registered", "accepted");
    cases.give(cast.triager(), one, "assign", assign());
    cases.give(cast.clerk(), one, "sign-for", Map.of());
    assertThat(told(second)).endsWith("in_progress");
    assertThat(verified(one)).isTrue();
    assertThat(verified(other)).isTrue();
  }

  @Test
  void isAfterASplitAsIfItHadNeverBeenMerged() throws SQLException {
    var before = cases.view(cast.triager(), other);
    merge(other, one);
    clock.set(cast.district(), "2021-06-10T10:05:00");

    var body = Map.of("other", other.toString(), "reason", "是另一车间");
    cases.give(cast.triager(), one, "split", body);

    var after = cases.view(cast.triager(), other);
    assertThat(after.path("state")).isEqualTo(before.path("state"));
    assertThat(clockOf(after, "triage").path("dueAt"))
        .isEqualTo(clockOf(before, "triage").path("dueAt"));
    assertThat(clockOf(after, "triage").path("light").asString()).isEqualTo("red");
    assertThat(names(after.path("actions"), "command"))
        .isEqualTo(names(before.path("actions"), "command"));
    assertThat(names(after.path("tips"), "tipNumber")).containsExactly(second.tipNumber());
    assertThat(names(cases.view(cast.triager(), one).path("tips"), "tipNumber"))
        .containsExactly(first.tipNumber());
    assertThat(told(second))
        .containsExactly("registered", "merged", "registered", "separated", "registered");
    cases.give(cast.triager(), other, "accept", accept());
    assertThat(told(second)).endsWith("accepted");
    assertThat(told(first)).containsExactly("registered");
  }

  @Test
  void opensAgainWhatWasClosedWhenATipSaysThatItIsBack() throws SQLException {
    cases.bringIntoProgress(cast, one);
    cases.give(
        cast.inspector(),
        one,
        "record-inspection",
        Map.of("finding", "unsubstantiated", "record", "未见", "officers", List.of("李某", "王某")));
    cases.give(
        cast.unitLeader(),
        one,
        "submit-closure",
        Map.of("conclusion", "不属实", "measureForReporter", "现场未见上锁"));
    cases.give(cast.triager(), one, "approve-closure", Map.of());

    merge(other, one);

    assertThat(cases.view(cast.triager(), one).path("state").asString()).isEqualTo("reopened");
    assertThat(told(first)).endsWith("closed", "reopened");
    assertThat(told(second)).containsExactly("registered", "merged", "reopened");
  }

  @Test
  void goesOnlyIntoACaseThatTheGiverMaySee() {
    var elsewhere = cases.cast(staff.freshDistrict());
    var foreign =
        cases.open(tipAtTheMill(elsewhere.district(), "2021-06-08T09:12:00"), elsewhere.triager());
    for (var unseen : List.of(foreign, UUID.randomUUID())) {
      var problem = json(tries(other, "merge", body("into", unseen)).expectStatus().isEqualTo(422));
      assertThat(names(problem.path("errors"), "field")).containsExactly("into");
    }
    var itself = json(tries(other, "merge", body("into", other)).expectStatus().isEqualTo(409));
    assertThat(itself.path("reason").asString()).isEqualTo("same-case");
  }

  @Test
  void remembersForBothThatTheyAreTwoMatters() {
    assertThat(candidates(one)).containsExactly(other.toString());
    cases.give(cast.triager(), other, "reject-duplicate", body("other", one));
    assertThat(candidates(one)).isEmpty();
    assertThat(candidates(other)).isEmpty();
  }

  private JsonNode merge(UUID id, UUID into) {
    return cases.give(cast.triager(), id, "merge", body("into", into));
  }

  private static Map<String, ?> body(String field, UUID other) {
    return Map.of(field, other.toString(), "reason", "同一处安全出口");
  }

  private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec tries(
      UUID id, String command, Map<String, ?> body) {
    var etag = cases.action(cast.triager(), id, command).path("etag").asString();
    return cases.send(cast.triager(), id, command, etag, UUID.randomUUID(), body);
  }

  private List<String> candidates(UUID id) {
    return names(cases.get(cast.triager(), id, "duplicates").path("items"), "caseId");
  }

  private boolean verified(UUID id) {
    return cases.get(cast.triager(), id, "verify").path("ok").asBoolean();
  }

  private List<String> told(TipSubmitted tip) throws SQLException {
    assertThat(NameUuid.ofCase(tip.tipId())).isIn(one, other);
    return database
        .rows(
            """
            select convert_from(payload, 'UTF8')::jsonb ->> 'status' from outbox
             where topic = 'anshao.progress.v1' and key = ? order by seq""",
            tip.tipId().toString())
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private static List<String> names(JsonNode list, String field) {
    var names = new ArrayList<String>();
    list.forEach(each -> names.add(each.path(field).asString()));
    return names;
  }
}
