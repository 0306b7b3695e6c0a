package io.anshao.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
class QueueTests {

  @Autowired private StaffApi staff;
  @Autowired private Database database;
  @Autowired private Awaited awaited;
  @Autowired private Sight sight;

  private String district = "";
  private Member triager = new Member(new UUID(0, 0), "", "");

  @BeforeEach
  void makeADistrict() {
    district = staff.freshDistrict();
    triager = staff.office(district, "triager");
  }

  @Test
  void findsWordsOfTwoCharactersAnywhereInTheText() throws SQLException {
    var locked = new QueuedCase(district).saying("测试纺织厂二楼安全出口上锁，电瓶车堵在门口");
    var dust = new QueuedCase(district).saying("车间粉尘堆积，除尘停用");
    var elsewhere = new QueuedCase(staff.freshDistrict()).saying("安全出口上锁");
    put(locked.registered(), dust.registered(), elsewhere.registered());

    assertThat(ids(triager, "q=出口")).containsExactly(locked.id);
    assertThat(ids(triager, "q=粉尘 停用")).containsExactly(dust.id);
    assertThat(ids(triager, "q=口安")).isEmpty();
    assertThat(ids(triager, "q=尘")).containsExactly(dust.id);
    assertThat(ids(triager, "q=" + locked.number().toLowerCase())).containsExactly(locked.id);
    assertThat(ids(triager, "q=100%")).isEmpty();
  }

  @Test
  void searchesOnlyTheBriefForAUnit() throws SQLException {
    var assigned = new QueuedCase(district).saying("我是夜班焊工，除尘停用");
    put(assigned.assigned("xfjy", "请核查除尘系统", "t_cicheng"));
    var clerk = staff.unit(district, "xfjy", "unit_clerk");
    var helper = staff.unit(district, "t_cicheng", "unit_handler");
    var stranger = staff.unit(district, "zjj", "unit_leader");

    assertThat(ids(clerk, "q=核查")).containsExactly(assigned.id);
    assertThat(ids(clerk, "q=焊工")).isEmpty();
    assertThat(ids(triager, "q=焊工")).containsExactly(assigned.id);
    assertThat(ids(helper, "")).containsExactly(assigned.id);
    assertThat(ids(stranger, "")).isEmpty();
    assertThat(rows(clerk, "").getFirst())
        .containsEntry("title", "请核查除尘系统")
        .doesNotContainKeys("channel", "identityMode");
    assertThat(rows(triager, "").getFirst())
        .containsEntry("title", "安全出口上锁")
        .containsEntry("channel", "web")
        .containsEntry("leadUnitName", "区消防救援大队");
  }

  @Test
  void filtersByWhatItWaitsForAndHowGraveAndWhere() throws SQLException {
    var grave = new QueuedCase(district).grave(Severity.L2_MAJOR).in("29.890470", "121.552600");
    var far = new QueuedCase(district).in("29.990470", "121.452600");
    var assigned = new QueuedCase(district);
    put(grave.registered(), far.registered(), assigned.assigned("xfjy", "核查"));

    assertThat(ids(triager, "status=assigned")).containsExactly(assigned.id);
    assertThat(ids(triager, "status=registered")).containsExactlyInAnyOrder(grave.id, far.id);
    assertThat(ids(triager, "severity=L2_major,L1_emergency")).containsExactly(grave.id);
    assertThat(ids(triager, "near=29.8905,121.5526,200")).containsExactly(grave.id);
    assertThat(ids(triager, "unit=xfjy")).containsExactly(assigned.id);
    assertThat(ids(triager, "area=fire")).containsExactly(assigned.id);
    assertThat(ids(triager, "view=sign")).containsExactly(assigned.id);
    assertThat(ids(triager, "sort=severity").getFirst()).isEqualTo(grave.id);
  }

  @Test
  void filtersByWhereItCameFromAndWhatItIsPartOf() throws SQLException {
    var campaign = UUID.randomUUID();
    var called = new QueuedCase(district).by("hotline_12350").inStreet("330205003");
    var snapped =
        new QueuedCase(district)
            .inStreet("330205001")
            .at(QueuedCase.TUESDAY.plus(Duration.ofDays(1)));
    var swept = new QueuedCase(district).partOf(campaign);
    put(called.registered(), snapped.registered(), swept.assigned("xfjy", "核查"));

    assertThat(ids(triager, "channel=hotline_12350")).containsExactly(called.id);
    assertThat(ids(triager, "street=330205001,330205003"))
        .containsExactlyInAnyOrder(called.id, snapped.id);
    assertThat(ids(triager, "category=fire_exit")).containsExactly(swept.id);
    assertThat(ids(triager, "campaign=" + campaign)).containsExactly(swept.id);
    assertThat(ids(triager, "clock=sign_for")).containsExactly(swept.id);
    assertThat(ids(triager, "from=2021-06-09&to=2021-06-09")).containsExactly(snapped.id);
    assertThat(ids(triager, "to=2021-06-08")).containsExactlyInAnyOrder(called.id, swept.id);
    assertThat(ids(triager, "id=" + called.id + "," + swept.id + "&status=assigned"))
        .containsExactly(swept.id);
    assertThat(ids(triager, "status=assigned,registered&channel=web"))
        .containsExactlyInAnyOrder(snapped.id, swept.id);
  }

  @Test
  void tellsAUnitNothingOfChannelsByFiltersEither() throws SQLException {
    var assigned = new QueuedCase(district);
    put(assigned.assigned("xfjy", "核查"));
    var clerk = staff.unit(district, "xfjy", "unit_clerk");

    assertThat(ids(clerk, "category=fire_exit&severity=L4_general")).containsExactly(assigned.id);
    assertThat(ids(clerk, "channel=web")).isEmpty();
    assertThat(ids(triager, "channel=web")).containsExactly(assigned.id);
  }

  @Test
  void putsWhatBurnsFirst() throws SQLException {
    var later = new QueuedCase(district).at(QueuedCase.TUESDAY.plus(Duration.ofDays(9)));
    var sooner = new QueuedCase(district);
    var grave = new QueuedCase(district).grave(Severity.L1_EMERGENCY).at(Instant.now());
    put(later.registered(), grave.registered(), sooner.registered());

    assertThat(ids(triager, "")).containsExactly(grave.id, sooner.id, later.id);
    assertThat(ids(triager, "view=triage")).containsExactly(grave.id, sooner.id, later.id);
  }

  @Test
  void losesACaseFromAUnitsQueueWithItsHands() throws SQLException {
    var moved = new QueuedCase(district);
    put(moved.assigned("xfjy", "核查"));
    put(moved.assigned("zjj", "核查"));

    assertThat(ids(staff.unit(district, "xfjy", "unit_clerk"), "")).isEmpty();
    assertThat(ids(staff.unit(district, "zjj", "unit_clerk"), "")).containsExactly(moved.id);
    assertThat(ids(triager, "unit=zjj")).containsExactly(moved.id);
  }

  @Test
  void showsTheOfficeAloneWhereAReporterStood() throws SQLException {
    put(new QueuedCase(district).in("29.890470", "121.552600").assigned("xfjy", "核查"));

    assertThat(rows(triager, "").getFirst())
        .containsEntry("location", Map.of("lat", 29.89047, "lng", 121.5526));
    assertThat(rows(staff.unit(district, "xfjy", "unit_clerk"), "").getFirst())
        .doesNotContainKey("location");
  }

  @Test
  void namesEveryParameterItDoesNotKnow() {
    var problem =
        get(
                triager,
                "status=lost&sort=luck&near=here&cursor=xx&limit=many&overdue=maybe&light=blue"
                    + "&campaign=all&id=1&from=2021-06-09&to=2021-06-08")
            .expectStatus()
            .isEqualTo(422)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(problem)
        .contains("\"status\"", "\"sort\"", "\"near\"", "\"cursor\"", "\"limit\"", "\"overdue\"")
        .contains("\"campaign\"", "\"id\"", "\"to\"", "\"light\"");
  }

  @Test
  void showsTheClockThatEndsFirst() throws SQLException {
    put(new QueuedCase(district).at(QueuedCase.TUESDAY).registered());
    put(new QueuedCase(district).at(Instant.now()).registered());

    var rows = rows(triager, "sort=old");

    assertThat((Map<?, ?>) rows.get(0).get("clock"))
        .extracting("key", "dueAt", "light")
        .containsExactly("triage", "2021-06-09T15:59:59Z", "red");
    assertThat((Map<?, ?>) rows.get(1).get("clock")).extracting("light").isNotEqualTo("red");
    assertThat(ids(triager, "overdue=true")).hasSize(1);
    assertThat(ids(triager, "overdue=false")).hasSize(1);
    var light = String.valueOf(((Map<?, ?>) rows.get(1).get("clock")).get("light"));
    assertThat(ids(triager, "light=red"))
        .containsExactly(UUID.fromString(rows.get(0).get("id").toString()));
    assertThat(ids(triager, "light=" + light))
        .containsExactly(UUID.fromString(rows.get(1).get("id").toString()));
    assertThat(ids(triager, "light=red,yellow,green")).hasSize(2);
  }

  @Test
  void countsStandardViewsForTheOfficeAndForUnits() throws SQLException {
    put(
        new QueuedCase(district).registered(),
        new QueuedCase(district).registered(),
        new QueuedCase(district).assigned("xfjy", "核查"));
    var clerk = staff.unit(district, "xfjy", "unit_clerk");

    assertThat(views(triager))
        .containsEntry("triage", "2")
        .containsEntry("sign", "1")
        .containsEntry("overdue", "3");
    assertThat(views(clerk)).containsEntry("sign", "1").doesNotContainKey("triage");
  }

  @Test
  void countsNoFurtherThanAThousand() throws SQLException {
    put(
        IntStream.range(0, 1001)
            .mapToObj(i -> new QueuedCase(district).registered())
            .toArray(CaseChange[]::new));

    assertThat(body(get(triager, "limit=1")).get("total")).isEqualTo("999+");
    assertThat(views(triager)).containsEntry("triage", "999+");
  }

  @Test
  void givesEveryRowOnceWhileOthersComeIn() throws SQLException {
    var start = Instant.parse("2021-06-08T01:00:00.123456Z");
    var there =
        IntStream.range(0, 60)
            .mapToObj(i -> new QueuedCase(district).at(start.plusSeconds(i / 3)))
            .toList();
    put(there.stream().map(QueuedCase::registered).toArray(CaseChange[]::new));

    for (var sort : List.of("new", "old", "due", "severity")) {
      var seen = new ArrayList<UUID>();
      var cursor = "";
      do {
        var page = body(get(triager, "limit=7&sort=" + sort + "&cursor=" + cursor));
        items(page).forEach(row -> seen.add(UUID.fromString(row.get("id").toString())));
        cursor = page.get("next") == null ? "" : page.get("next").toString();
        put(
            new QueuedCase(district).at(start.minus(Duration.ofHours(1))).registered(),
            new QueuedCase(district).at(start.plus(Duration.ofHours(1))).registered());
      } while (!cursor.isEmpty());

      assertThat(seen).doesNotHaveDuplicates();
      assertThat(seen).containsAll(there.stream().map(each -> each.id).toList());
    }
  }

  private void put(CaseChange... changes) throws SQLException {
    try (var tx = database.open()) {
      new QueueProjection(awaited, sight).apply(tx, Stream.of(changes).toList());
      tx.commit();
    }
  }

  private ResponseSpec get(Member member, String query) {
    return staff.as(member).get().uri("/api/v1/cases?" + query).exchange();
  }

  private List<UUID> ids(Member member, String query) {
    return rows(member, query).stream()
        .map(row -> UUID.fromString(row.get("id").toString()))
        .toList();
  }

  private List<Map<String, Object>> rows(Member member, String query) {
    return items(body(get(member, query).expectStatus().isOk()));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<?, ?> page) {
    return (List<Map<String, Object>>) page.get("items");
  }

  private Map<String, String> views(Member member) {
    var views =
        staff
            .as(member)
            .get()
            .uri("/api/v1/views")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBodyList(Map.class)
            .returnResult()
            .getResponseBody();
    var counts = new java.util.HashMap<String, String>();
    views.forEach(view -> counts.put(view.get("id").toString(), view.get("count").toString()));
    return counts;
  }

  private static Map<?, ?> body(ResponseSpec response) {
    return response.expectBody(Map.class).returnResult().getResponseBody();
  }
}
