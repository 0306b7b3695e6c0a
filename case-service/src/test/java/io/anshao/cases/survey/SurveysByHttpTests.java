package io.anshao.cases.survey;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static io.anshao.cases.CaseApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** 风险普查: typed, taken from files, noted by cases, surveyed again in turn. */
@ServiceTest
class SurveysByHttpTests {

  private static final String LIST = "/api/v1/surveys";

  private static final Map<String, ?> PLACE =
      Map.of(
          "name", "测试木业",
          "uscc", "91330205MA2ABCD21T",
          "address", "慈城镇测试路 1 号",
          "unit", "xfjy",
          "risks", List.of(Map.of("what", "打磨车间粉尘", "level", "major")));

  private static final String FILE =
      """
      名称,统一社会信用代码,地址,责任单位,风险,等级,普查日期
      测试木业,91330205MA2ABCD21T,慈城镇测试路 1 号,区消防救援大队,打磨车间粉尘,红,2021-06-10
      测试木业,91330205MA2ABCD21T,慈城镇测试路 1 号,区消防救援大队,配电箱老化,一般,2021-06-10
      测试面馆,,庄桥街道测试街 9 号,区消防救援大队,厨房燃气,较大,2021/6/9
      测试仓库,12,孔浦街道,没有的单位,堆垛过高,很大,昨天
      """;

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-15T10:00:00");
  }

  @Test
  void comesUpAgainTheSoonerTheGraver() {
    var saved = json(save(cast.triager(), PLACE).expectStatus().isOk());
    assertThat(saved.path("state").asString()).isEqualTo("added");
    assertThat(list(cast.triager(), "?due=true").path("items")).isEmpty();
    var place = list(cast.triager(), "").at("/items/0");
    assertThat(place.path("nextOn").asString()).isEqualTo("2021-09-15");
    assertThat(place.path("levelTitle").asString()).isEqualTo("重大风险");

    clock.set(cast.district(), "2021-09-16T10:00:00");
    var due = list(cast.triager(), "?due=true");
    assertThat(due.path("due").asInt()).isEqualTo(1);
    assertThat(due.at("/items/0/overdue").asBoolean()).isTrue();

    var better = with(PLACE, Map.of("risks", List.of(Map.of("what", "除尘已恢复", "level", "low"))));
    assertThat(json(save(cast.triager(), better)).path("state").asString()).isEqualTo("updated");
    assertThat(list(cast.triager(), "?due=true").path("items")).isEmpty();
    var past = past(cast.triager(), place.path("id").asString());
    assertThat(past.valueStream().map(each -> each.path("level").asString()))
        .containsExactly("low", "major");
    assertThat(column(cast.leader())).as("a firm counts once").isEqualTo(1);
  }

  @Test
  void isLookedAtBeforeAFileIsTakenAndTakenOnce() throws SQLException {
    var seen = json(send("/imports/preview", FILE.getBytes(StandardCharsets.UTF_8)));
    assertThat(seen.path("added").asInt()).isEqualTo(2);
    assertThat(seen.path("bad").asInt()).isEqualTo(1);
    assertThat(seen.path("isTaken").asBoolean()).isFalse();
    var bad = seen.at("/rows/0");
    assertThat(bad.path("rows").valueStream().map(JsonNode::asInt)).containsExactly(5);
    assertThat(bad.path("errors").valueStream().map(e -> e.path("column").asString()))
        .containsExactlyInAnyOrder("普查日期", "责任单位", "统一社会信用代码", "等级");
    assertThat(list(cast.triager(), "").path("items")).isEmpty();

    var taken = json(send("/imports", FILE.getBytes(StandardCharsets.UTF_8)));
    assertThat(taken.path("added").asInt()).isEqualTo(2);
    var again = json(send("/imports", FILE.getBytes(StandardCharsets.UTF_8)));
    assertThat(again.path("known").asInt()).isEqualTo(2);
    assertThat(again.path("added").asInt()).isZero();

    var wood = list(cast.triager(), "?q=木业").path("items");
    assertThat(wood).hasSize(1);
    assertThat(wood.at("/0/risks")).hasSize(2);
    assertThat(wood.at("/0/level").asString()).isEqualTo("major");
    assertThat(column(cast.leader())).isEqualTo(2);
    assertThatThrownBy(() -> database.asApp("update survey_act set body = ''"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void readsWorkbooksToo() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("普查");
      var heads = List.of("名称", "地址", "责任单位", "风险", "等级");
      var row = List.of("测试工地", "洪塘街道测试路 3 号", "区消防救援大队", "高支模", "重大风险");
      for (int i = 0; i < heads.size(); i++) {
        sheet.value(0, i, heads.get(i));
        sheet.value(1, i, row.get(i));
      }
    }

    assertThat(json(send("/imports", out.toByteArray())).path("added").asInt()).isEqualTo(1);

    assertThat(list(cast.triager(), "?level=major").path("places").asInt()).isEqualTo(1);
    send("/imports/preview", "什么都不是".getBytes(StandardCharsets.UTF_8))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void isOpenedAndUpdatedByACaseInItsLog() {
    var id = cases.open(tip(cast.district(), "2021-06-15T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    var risks = Map.of("risks", List.of(Map.of("what", "安全出口锁闭", "level", "larger")));
    assertThat(cases.action(cast.inspector(), id, "note-risks").path("reason").asString())
        .isNotEmpty();
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var form = cases.action(cast.inspector(), id, "note-risks");
    assertThat(form.at("/schema/properties/address/default").asString()).isEqualTo("测试纺织厂");

    cases.give(
        cast.inspector(), id, "note-risks", with(risks, Map.of("name", "测试纺织厂", "address", "慈城镇")));

    var place = list(cast.clerk(), "").at("/items/0");
    assertThat(place.path("name").asString()).isEqualTo("测试纺织厂");
    assertThat(place.path("unit").asString()).isEqualTo("xfjy");
    assertThat(past(cast.triager(), place.path("id").asString()).at("/0/caseId").asString())
        .isEqualTo(id.toString());
    assertThat(past(cast.clerk(), place.path("id").asString()).at("/0").has("caseId")).isFalse();
    var events = cases.get(cast.triager(), id, "events").path("items");
    assertThat(events.valueStream().map(e -> e.path("event").asString())).contains("risk-noted");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
    assertThat(list(cast.stranger(), "").path("items")).isEmpty();
  }

  @Test
  void isKeptByTheOfficeAndByEachUnitForItself() {
    save(cast.clerk(), PLACE).expectStatus().isOk();
    var elsewhere = staff.office(staff.freshDistrict(), "triager");

    var stolen = save(cast.stranger(), with(PLACE, Map.of("unit", "zjj")));
    assertThat(json(stolen.expectStatus().isEqualTo(422)).at("/errors/0/code").asString())
        .isEqualTo("not-yours");
    save(cast.stranger(), PLACE).expectStatus().isEqualTo(422);
    save(staff.office(cast.district(), "operator"), PLACE).expectStatus().isForbidden();
    save(staff.office(cast.district(), "auditor"), PLACE).expectStatus().isForbidden();
    assertThat(list(staff.office(cast.district(), "auditor"), "").path("items")).hasSize(1);
    assertThat(list(elsewhere, "").path("items")).isEmpty();
    var id = list(cast.clerk(), "").at("/items/0/id").asString();
    get(cast.stranger(), "/" + id + "/past").expectStatus().isNotFound();
    get(elsewhere, "/" + id + "/past").expectStatus().isNotFound();
  }

  @Test
  void namesEveryWrongField() {
    var wrong =
        Map.of(
            "name", "打 13800000000",
            "uscc", "1",
            "street", "nowhere",
            "area", "everything",
            "unit", "nobody",
            "risks", List.of(Map.of("what", "", "level", "huge")),
            "surveyedOn", "2021-06-16");

    var problem = json(save(cast.triager(), wrong).expectStatus().isEqualTo(422));

    assertThat(problem.path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactlyInAnyOrder(
            "name",
            "uscc",
            "address",
            "street",
            "area",
            "unit",
            "risks[0].what",
            "risks[0].level",
            "surveyedOn");
  }

  private ResponseSpec save(Member by, Map<String, ?> body) {
    return staff.as(by).post().uri(LIST).bodyValue(body).exchange();
  }

  private ResponseSpec send(String path, byte[] file) {
    return staff
        .as(cast.triager())
        .post()
        .uri(LIST + path)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(file)
        .exchange();
  }

  private ResponseSpec get(Member by, String path) {
    return staff.as(by).get().uri(LIST + path).exchange();
  }

  private JsonNode list(Member by, String query) {
    return json(get(by, query).expectStatus().isOk());
  }

  private JsonNode past(Member by, String id) {
    return json(get(by, "/" + id + "/past").expectStatus().isOk()).path("items");
  }

  /** Column 12 of 统计表. */
  private int column(Member by) {
    var query = "/api/v1/metrics/columns?from=2021-06-01&to=2021-12-31";
    return json(staff.as(by).get().uri(query).exchange().expectStatus().isOk())
        .path("items")
        .valueStream()
        .filter(item -> item.path("number").asString().equals("12.2"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asInt();
  }
}
