package io.anshao.cases.exposure;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes public, by whose hands, and what never does. */
@ServiceTest
class ExposureTests {

  private static final Map<String, ?> ARTICLE =
      Map.of(
          "title", "安全出口上锁",
          "problem", "经查，二楼安全出口上锁。",
          "measure", "责令立即拆除门锁",
          "place", "测试纺织厂",
          "subjectName", "测试纺织厂");

  private static final Map<String, ?> PASSES =
      Map.of("decision", "approve", "basis", "安全生产法第一百零五条");

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;

  private Cast cast;
  private Member editor;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast();
    editor = staff.office(cast.district(), "editor", "office_leader");
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
  }

  @Test
  void exposesNothingUnproven() {
    var action = cases.action(editor, id, "draft-exposure");
    assertThat(action.path("allowed").asBoolean()).isFalse();

    assertThat(refused(editor, "draft-exposure", action, ARTICLE)).isEqualTo("not-proven");
  }

  @Test
  void publishesWhatASecondPersonReviewedAndNoWordOfTheReporter() throws SQLException {
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    cases.give(editor, id, "draft-exposure", ARTICLE);
    assertThat(published()).isEmpty();
    var check = cases.action(cast.leader(), id, "check-exposure");
    assertThat(refused(editor, "check-exposure", check, PASSES)).isEqualTo("same-person");
    cases.give(cast.leader(), id, "check-exposure", PASSES);
    cases.give(cast.leader(), id, "review-exposure", Map.of("decision", "approve"));
    cases.give(editor, id, "notify-subject", Map.of("how", "当面送达，厂长签收"));
    cases.give(editor, id, "record-objection", Map.of("answer", "agrees"));
    assertThat(published()).isEmpty();

    var view = cases.give(editor, id, "publish-exposure", Map.of());

    assertThat(view.at("/exposure/state").asString()).isEqualTo("published");
    assertThat(published())
        .singleElement()
        .asString()
        .contains("经查，二楼安全出口上锁。", "责令立即拆除门锁")
        .doesNotContain("夜里有人加班", "121.55", "91330205MA2ABCD21T");
  }

  @Test
  void letsNoTelephoneNumberThrough() {
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var etag = cases.action(editor, id, "draft-exposure").path("etag").asString();
    var article = Map.of("title", "安全出口上锁", "problem", "请拨 13800138000", "place", "测试纺织厂");

    var problem =
        json(
            cases
                .send(editor, id, "draft-exposure", etag, UUID.randomUUID(), article)
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("problem");
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo("personal-number");
    assertThat(problem.toString()).doesNotContain("13800138000");
  }

  @Test
  void letsNoWordOfTheTipThroughButSaysWhich() {
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var etag = cases.action(editor, id, "draft-exposure").path("etag").asString();
    var told = new java.util.HashMap<String, Object>(ARTICLE);
    told.put("problem", "该厂二楼安全出口上锁，夜里有人加班。");

    var problem =
        json(
            cases
                .send(editor, id, "draft-exposure", etag, UUID.randomUUID(), told)
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("problem");
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo("tip-words");
    assertThat(problem.at("/errors/0/message").asString()).contains("夜里有人加班");
    told.put("echoReason", "现场公告栏贴有加班通知，是公开的");
    assertThat(cases.give(editor, id, "draft-exposure", told).at("/exposure/state").asString())
        .isEqualTo("drafted");
  }

  private String refused(Member member, String command, JsonNode action, Map<String, ?> body) {
    var etag = action.path("etag").asString();
    var problem =
        json(
            cases
                .send(member, id, command, etag, UUID.randomUUID(), body)
                .expectStatus()
                .isEqualTo(409));
    assertThat(problem.path("type").asString()).endsWith("refused");
    return problem.path("reason").asString();
  }

  private List<String> published() throws SQLException {
    var exposure = cases.view(editor, id).at("/exposure/id").asString();
    var sql =
        "select convert_from(payload, 'UTF8') from outbox where topic = 'anshao.exposures.v1' and key = ?";
    return database.rows(sql, exposure).stream().map(List::getFirst).toList();
  }
}
