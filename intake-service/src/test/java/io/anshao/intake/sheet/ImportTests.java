package io.anshao.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;

/** Files of tips by HTTP. */
@IntakeTest
class ImportTests {

  private static final Path BAD_INPUT =
      Stream.of("../../shared", "../../../shared")
          .map(folder -> Path.of(folder, "data", "badinput").toAbsolutePath().normalize())
          .filter(Files::isDirectory)
          .findFirst()
          .orElse(Path.of("none"));

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;

  @Test
  void looksFirstAndTakesOnceWhateverIsSentAgain(CapturedOutput output) {
    intake.setClock("2021-06-08T09:12:00+08:00");
    var source = "12345-" + UUID.randomUUID().toString().substring(0, 8);
    var file =
        """
        外部编号,渠道,内容,地点,被举报单位,发生时间,联系电话,举报人身份,纬度,经度
        A1,12345,后门锁上了,人民路1号,好又多超市,2021-06-07 20:00,13912345678,邻居,29.89047,121.5526
        A2,12345,第二件,,,,,,,
        ,来信,没有编号,,,,,,,
        A3,飞鸽,,,,昨天,12,外人,95,121
        A2,12345,编号重复,,,,,,,
        """;

    var looked = look(file, source);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(states(looked)).containsExactly("good", "good", "good", "bad", "bad");
    assertThat(errors(looked, 5))
        .containsExactlyInAnyOrder(
            "渠道 unknown-value",
            "内容 empty-report",
            "发生时间 malformed",
            "联系电话 malformed",
            "举报人身份 unknown-value",
            "纬度 out-of-range");
    assertThat(errors(looked, 6)).containsExactly("外部编号 duplicate");
    assertThat(looked.text()).doesNotContain("13912345678", "飞鸽", "昨天");
    assertThat(rows.count("tip where description = '后门锁上了'")).isZero();

    var chosen = take(file, source, "2,5");
    assertThat(states(chosen)).containsExactly("taken", "left", "left", "bad", "left");
    var all = take(file, source, null);
    assertThat(states(all)).containsExactly("taken", "taken", "taken", "bad", "bad");
    assertThat(number(all, 2)).isEqualTo(number(chosen, 2));
    assertThat(take(file, source, null).json()).isEqualTo(all.json());
    assertThat(states(look(file, source))).containsExactly("known", "known", "known", "bad", "bad");
    assertThat(rows.count("tip where description in ('后门锁上了', '第二件', '没有编号')")).isEqualTo(3);

    var id = rows.one("select id from tip where number = '%s'", number(all, 2));
    var tip = submitted(id);
    assertThat(tip.channel()).isEqualTo("hotline_12345");
    assertThat(tip.relation()).isEqualTo("neighbour");
    assertThat(tip.contactKind()).isEqualTo(ContactKind.PHONE);
    assertThat(tip.subject().name()).isEqualTo("好又多超市");
    assertThat(tip.occurredAt()).isEqualTo("2021-06-07T12:00:00Z");
    assertThat(tip.entry().externalNumber()).isEqualTo("A1");
    assertThat(rows.everything()).noneMatch(row -> row.contains("13912345678"));
    assertThat(output.getAll()).doesNotContain("13912345678");
  }

  @Test
  void isOneTipByTheNumberOfItsSourceInWhateverFile() {
    var source = "平台" + UUID.randomUUID().toString().substring(0, 8);
    var first = take("外部编号,渠道,内容\nN1,其他,原文\n", source, null);
    var other = take("渠道,外部编号,内容,地点\n其他,N1,改过的,x\n其他,N2,新的,y\n", source, null);
    var elsewhere = take("外部编号,渠道,内容\nN1,其他,原文\n", source + "b", null);

    assertThat(number(other, 2)).isEqualTo(number(first, 2));
    assertThat(number(other, 3)).isNotEqualTo(number(first, 2));
    assertThat(number(elsewhere, 2)).isNotEqualTo(number(first, 2));
    assertThat(rows.count("tip where description = '改过的'")).isZero();
  }

  @Test
  void isForThoseWhoMayKeyIn() {
    var file = "渠道,内容\n来信,x\n";
    for (var role : List.of("unit_handler", "administrator", "office_leader")) {
      assertThat(send("/preview?source=a", file, role).status()).isEqualTo(403);
      assertThat(send("?source=a", file, role).status()).isEqualTo(403);
      assertThat(template(role).status()).isEqualTo(403);
    }
    assertThat(send("/preview?source=a", file, "triager").status()).isEqualTo(200);
    var nobody =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/api/v1/staff/imports?source=a"))
                .POST(BodyPublishers.ofString(file)));
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(
            send("?source=%20", file, "operator")
                .json()
                .path("errors")
                .path(0)
                .path("field")
                .asString())
        .isEqualTo("source");
  }

  @Test
  void givesATemplateThatItReads() {
    var template = template("operator");

    assertThat(template.status()).isEqualTo(200);
    assertThat(template.header("Content-Disposition")).contains("attachment");
    assertThat(template.text()).startsWith("\ufeff外部编号,渠道,内容,");
    var filled = template.text() + "T1,来信,照着模板填的,,,,,,,,,,\r\n";
    assertThat(states(look(filled, "模板"))).containsExactly("good");
  }

  @Test
  void refusesWhatIsTooLargeOrNoTable() {
    assertThat(send("/preview?source=a", "x".repeat(6 << 20), "operator").status()).isEqualTo(413);
    assertThat(send("/preview?source=a", "", "operator").status()).isBetween(400, 422);
    assertThat(send("?source=a", "PK\u0003\u0004", "operator").problem())
        .isEqualTo("sheet-unreadable");
    assertThat(send("?source=a&rows=x", "渠道,内容\n来信,x\n", "operator").status()).isEqualTo(400);
  }

  /** Hostile cells are texts, kept as they are or refused. */
  @Test
  void failsOnNoHostileCell() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(BAD_INPUT));
    var cells = new ArrayList<String>();
    for (var text : Intake.JSON.readTree(Files.readAllBytes(BAD_INPUT.resolve("blns.json")))) {
      cells.add(text.asString());
    }
    var formulas =
        Intake.JSON.readTree(Files.readAllBytes(BAD_INPUT.resolve("csv_formula_cells.json")));
    for (var kind : List.of("formula", "benign")) {
      formulas.path(kind).forEach(cell -> cells.add(cell.asString()));
    }
    var file = new StringBuilder("外部编号,渠道,内容,地点\n");
    var source = "敌意" + UUID.randomUUID();
    for (int i = 0; i < cells.size(); i++) {
      var cell = "\"话" + cells.get(i).replace("\"", "\"\"") + "话\"";
      file.append("H").append(i).append(",来信,").append(cell).append(",").append("x\n");
    }

    var taken = take(file.toString(), source.substring(0, 30), null);

    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.json().path("taken").asInt()).isGreaterThan(500);
    assertThat(states(taken)).isSubsetOf("taken", "bad");
    var stored = rows.all("select description from tip where address = 'x'");
    assertThat(stored).contains("话=1+1话", "话0012345话", "话-5话");
  }

  private Answer look(String file, String source) {
    return send("/preview?source=" + encoded(source), file, "operator");
  }

  private Answer take(String file, String source, @Nullable String chosen) {
    var query = "?source=" + encoded(source) + (chosen == null ? "" : "&rows=" + chosen);
    return send(query, file, "operator");
  }

  private Answer template(String role) {
    return intake.get(
        "/api/v1/staff/imports/template", "Authorization", "Bearer " + Intake.token(role));
  }

  private Answer send(String path, String file, String role) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/staff/imports" + path))
            .header("Content-Type", "text/csv")
            .header("Authorization", "Bearer " + Intake.token(role))
            .POST(BodyPublishers.ofString(file)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> states(Answer answer) {
    return answer
        .json()
        .path("rows")
        .valueStream()
        .map(row -> row.path("state").asString())
        .toList();
  }

  private static JsonNode row(Answer answer, int number) {
    return answer
        .json()
        .path("rows")
        .valueStream()
        .filter(row -> row.path("row").asInt() == number)
        .findFirst()
        .orElseThrow();
  }

  private static String number(Answer answer, int row) {
    return row(answer, row).path("tipNumber").asString();
  }

  private static List<String> errors(Answer answer, int row) {
    return row(answer, row)
        .path("errors")
        .valueStream()
        .map(e -> e.path("column").asString() + " " + e.path("code").asString())
        .toList();
  }

  private TipSubmitted submitted(String id) {
    await().until(() -> topics.of(Topic.TIPS, id).size() == 1);
    var record = topics.of(Topic.TIPS, id).getFirst();
    var envelope = Envelope.ofHeaders(TestTopics.headersOf(record));
    return (TipSubmitted) Events.read(envelope.type(), record.value());
  }
}
