package io.anshao.cases.extension;

import static io.anshao.cases.CaseApi.clockOf;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, asked for and granted: what the clock then says, and what the reporter hears. */
@ServiceTest
class ExtensionTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  private Cast cast;
  private UUID id;
  private UUID tip;

  @BeforeEach
  void bringACaseIntoProgress() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T09:12:00");
    var submitted = tip(cast.district(), "2021-06-08T09:12:00");
    tip = submitted.tipId();
    id = cases.open(submitted, cast.triager());
    clock.set(cast.district(), "2021-06-08T10:05:00");
    cases.bringIntoProgress(cast, id);
  }

  @Test
  void movesTheDayByWhichTheCaseIsHandledAndTellsTheReporterWhy() throws SQLException {
    clock.set(cast.district(), "2021-07-07T17:00:00");
    var form = cases.action(cast.unitLeader(), id, "request-extension").path("schema");
    assertThat(form.at("/properties/until/default").asString()).isEqualTo("2021-08-07");
    cases.give(
        cast.unitLeader(),
        id,
        "request-extension",
        Map.of("until", "2021-08-06", "reason", "需委托专家鉴定"));
    assertThat(cases.action(cast.leader(), id, "approve-extension").path("primary").asBoolean())
        .isTrue();

    assertThat(waitingFor(cast.leader())).containsExactly(id.toString());
    assertThat(waitingFor(cast.unitLeader())).isEmpty();

    var view = cases.give(cast.leader(), id, "approve-extension", Map.of());

    assertThat(waitingFor(cast.leader())).isEmpty();
    var total = clockOf(view, "handle_total");
    assertThat(total.path("dueAt").asString()).isEqualTo("2021-08-06T15:59:59Z");
    assertThat(total.path("why").asString()).contains("30 日", "延期至 2021-08-06");
    assertThat(clockOf(view, "handle_max").path("dueAt").asString())
        .isEqualTo("2021-09-06T15:59:59Z");
    assertThat(cases.view(cast.triager(), id).at("/clocks").toString())
        .isEqualTo(view.at("/clocks").toString());
    assertThat(database.lastToldTo(tip)).contains("\"extended\"", "2021-08-06", "需委托专家鉴定");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  private List<String> waitingFor(StaffApi.Member member) {
    var page = staff.as(member).get().uri("/api/v1/cases?view=decide").exchange();
    return json(page.expectStatus().isOk())
        .path("items")
        .valueStream()
        .map(row -> row.path("id").asString())
        .toList();
  }

  @Test
  void refusesWhoAsksOnTheLastDay() {
    clock.set(cast.district(), "2021-07-08T09:00:00");
    assertThat(cases.view(cast.unitLeader(), id).path("actions"))
        .extracting(action -> action.path("command").asString())
        .doesNotContain("request-extension");

    var problem =
        json(
            cases
                .send(
                    cast.unitLeader(),
                    id,
                    "request-extension",
                    "extension-0",
                    UUID.randomUUID(),
                    Map.of("until", "2021-07-20", "reason", "人手不足"))
                .expectStatus()
                .isEqualTo(409));

    assertThat(problem.path("reason").asString()).isEqualTo("extension-late");
  }
}
