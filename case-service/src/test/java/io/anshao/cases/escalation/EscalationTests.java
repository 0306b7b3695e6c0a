package io.anshao.cases.escalation;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.cases.lifecycle.DistrictTimes;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is late climbs by itself, each rung once, also after an outage. */
@ServiceTest
class EscalationTests {

  private static final String[] LADDER = {
    "reminded", "urged", "letter-due", "interview-due", "listing-due"
  };

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private Database database;
  @Autowired private DueRows due;
  @Autowired private CaseDatabase storage;

  @Test
  void climbsRungByRungByTheDatesOf2021() {
    var cast = cast();
    var id = orderedUntil17September(cast);

    clock.set(cast.district(), "2021-09-16T08:00:00");
    awaitRungs(cast, id, 1);
    clock.set(cast.district(), "2021-09-18T08:00:00");
    awaitRungs(cast, id, 2);
    clock.set(cast.district(), "2021-09-22T23:59:00");
    clock.set(cast.district(), "2021-09-23T08:00:00");
    awaitRungs(cast, id, 3);

    var view = cases.view(cast.unitLeader(), id);
    assertThat(view.at("/tracks/0/state").asString()).isEqualTo("须发督办函");
    assertThat(view.at("/tracks/0/facts/0/value").asString()).isEqualTo("整改");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void catchesUpWithManyCasesAndDoesNothingTwice() {
    var cast = cast();
    var ids = IntStream.range(0, 3).mapToObj(_ -> orderedUntil17September(cast)).toList();

    clock.set(cast.district(), "2021-10-08T08:00:00");

    ids.forEach(id -> awaitRungs(cast, id, 5));
    clock.set(cast.district(), "2021-12-01T08:00:00");
    cases.give(
        cast.inspector(), ids.getFirst(), "report-rectification", Map.of("statement", "已整改"));
    ids.subList(1, 3).forEach(id -> assertThat(rungs(cast, id)).hasSize(5));
  }

  @Test
  void leavesWhatWasDoneInTimeAlone() {
    var cast = cast();
    var id = orderedUntil17September(cast);
    cases.give(cast.inspector(), id, "report-rectification", Map.of("statement", "已整改"));
    cases.give(
        cast.inspector(), id, "record-reinspection", Map.of("result", "pass", "record", "到位"));
    cases.give(
        cast.unitLeader(),
        id,
        "submit-closure",
        Map.of("conclusion", "属实，已整改", "measureForReporter", "责令拆除门锁"));
    var other = orderedUntil17September(cast);

    clock.set(cast.district(), "2021-10-08T08:00:00");

    awaitRungs(cast, other, 5);
    assertThat(rungs(cast, id)).isEmpty();
  }

  @Test
  void takesTheNextWhereAnotherInstanceHoldsTheFirst() throws SQLException {
    var cast = cast();
    var first = orderedUntil17September(cast);
    var second = orderedUntil17September(cast);
    var now = new TreeMap<>(Map.of(cast.district(), Instant.parse("2021-10-08T00:00:00Z")));
    var times = new DistrictTimes(now);

    try (var one = database.open();
        var other = database.open()) {
      var held = due.due(one, times, 1);
      assertThat(held).hasSize(1);
      assertThat(due.due(other, times, 1)).hasSize(1).doesNotContainAnyElementsOf(held);
      assertThat(List.of(first, second)).containsAll(held);
      assertThat(due.due(other, times, 2)).hasSize(1);
    }
  }

  @Test
  void letsACaseThatCannotBeReadHoldUpNoOther() throws SQLException {
    var cast = cast();
    var broken = orderedUntil17September(cast);
    var other = orderedUntil17September(cast);
    var sql =
        "update case_file set state = jsonb_set(state, '{is}', to_jsonb(?::text)) where id = ?";
    var stage =
        storage
            .rows("select state ->> 'is' from case_file where id = ?", broken)
            .getFirst()
            .getFirst();
    storage.asOwner(sql, "no-such-state", broken);

    clock.set(cast.district(), "2021-09-16T08:00:00");
    awaitRungs(cast, other, 1);
    storage.asOwner(sql, stage, broken);
    clock.set(cast.district(), "2021-09-16T09:00:00");
    awaitRungs(cast, broken, 1);
  }

  private Cast cast() {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-09-02T09:00:00");
    return cast;
  }

  private UUID orderedUntil17September(Cast cast) {
    var id = cases.open(tip(cast.district(), "2021-09-02T09:00:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    cases.give(
        cast.inspector(),
        id,
        "order-rectification",
        Map.of(
            "items",
            List.of(Map.of("hazardId", "h1", "requirement", "拆除门锁", "dueOn", "2021-09-17"))));
    return id;
  }

  private void awaitRungs(Cast cast, UUID id, int rungs) {
    await()
        .untilAsserted(
            () ->
                assertThat(rungs(cast, id))
                    .containsExactlyElementsOf(List.of(LADDER).subList(0, rungs)));
  }

  private List<String> rungs(Cast cast, UUID id) {
    return cases
        .get(cast.triager(), id, "events")
        .path("items")
        .valueStream()
        .filter(event -> event.path("track").asString().equals("escalation"))
        .map(event -> event.path("event").asString())
        .toList();
  }
}
