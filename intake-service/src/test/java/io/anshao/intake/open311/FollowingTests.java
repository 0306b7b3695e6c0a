package io.anshao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import io.anshao.intake.Tips;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * OPEN311.md 4.8, the lines on reading requests and on updates. Each test has a year of its own.
 */
@IntakeTest
class FollowingTests {

  private static final LocalDate DUE = LocalDate.of(2021, 12, 31);

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;
  @Autowired private Rows rows;

  private Calls calls;

  @BeforeEach
  void setUp() {
    calls = new Calls(intake, topics, rows);
  }

  @Test
  void showsAPublicMatterAsItWasWrittenAndWhereItStands() {
    intake.setClock("2001-01-10T10:00:00+08:00");
    var accepted = Instant.parse("2001-01-10T03:00:00Z");
    var words = "一行\r\n二行 <b>&amp;</b> 𠮷";
    var number = calls.publicRequest(words, accepted, DUE);

    var json = calls.get("requests/" + number + ".json").json();
    var xml = Xml.read(calls.get("requests/" + number + ".xml").body());

    assertThat(json.isArray()).isTrue();
    assertThat(json).hasSize(1);
    var request = json.at("/0");
    assertThat(request.path("description").asString()).isEqualTo(words);
    assertThat(xml.at("request/description")).isEqualTo(words);
    assertThat(request.path("status").asString()).isEqualTo("open");
    assertThat(request.path("service_code").asString()).isEqualTo("fire_exit");
    assertThat(request.path("service_name").asString()).isEqualTo("疏散通道堵塞");
    assertThat(request.path("agency_responsible").asString()).isEqualTo("江北区安委办");
    assertThat(request.path("requested_datetime").asString())
        .isEqualTo("2001-01-10T10:00:00+08:00");
    assertThat(request.path("updated_datetime").asString()).isEqualTo("2001-01-10T11:00:00+08:00");
    assertThat(request.path("expected_datetime").asString()).isEqualTo("2021-12-31T23:59:59+08:00");
    assertThat(request.path("address").asString()).isEqualTo("人民路 8 号");
    assertThat(request.path("lat").decimalValue()).isEqualByComparingTo("29.89");
    assertThat(request.path("media_url").isNull()).isTrue();
    assertThat(request.toString()).doesNotContain("办理人的话", "已开锁");
  }

  @Test
  void showsWhenItWasClosedAndNothingOfWhatTheReporterIsTold() {
    intake.setClock("2002-02-10T10:00:00+08:00");
    var number = calls.publicRequest("门锁着", Instant.parse("2002-02-10T03:00:00Z"), DUE);
    var later = LocalDate.of(2022, 1, 5);
    calls.tell(
        number, 2, ProgressStatus.EXTENDED, Instant.parse("2002-02-11T03:00:00Z"), later, null);
    calls.tell(number, 3, ProgressStatus.ASKED, Instant.parse("2002-02-12T03:00:00Z"), DUE, null);
    calls.tell(number, 4, ProgressStatus.CLOSED, Instant.parse("2002-02-13T03:00:00Z"), DUE, null);
    calls.tell(
        number, 5, ProgressStatus.REWARD_WAITING, Instant.parse("2002-02-14T03:00:00Z"), DUE, null);

    await().until(() -> one(number).path("status").asString().equals("closed"));

    assertThat(one(number).path("updated_datetime").asString())
        .isEqualTo("2002-02-13T11:00:00+08:00");
    assertThat(one(number).path("expected_datetime").asString())
        .isEqualTo("2022-01-05T23:59:59+08:00");
    var updates =
        calls
            .get(
                "servicerequestupdates.json?start_date=2002-02-10T03:00:00Z&end_date=2002-02-13T03:00:00Z")
            .json();
    assertThat(updates.findValuesAsString("status")).containsExactly("open", "unchanged", "closed");
    assertThat(updates.findValuesAsString("update_id"))
        .containsExactly(number + "-1", number + "-2", number + "-4");
    assertThat(updates.toString()).doesNotContain("办理人的话", "已开锁", "reward");
    updates.findValuesAsString("updated_datetime").forEach(OffsetDateTime::parse);
    var beforeIt =
        calls.get(
            "servicerequestupdates.xml?start_date=2002-02-10T03:00:01Z&end_date=2002-02-13T02:59:59Z");
    assertThat(Xml.read(beforeIt.body()).all("request_update/status")).containsExactly("unchanged");
  }

  @Test
  void hidesWhatNobodyFoundToBeAPublicMatter() {
    intake.setClock("2003-03-10T10:00:00+08:00");
    var at = Instant.parse("2003-03-10T03:00:00Z");
    var secret = calls.request("没人看过");
    var taken = calls.publicRequest("并入别的案件", at, DUE);
    var confidential = calls.request("不公开");
    calls.tell(confidential, 1, ProgressStatus.ACCEPTED, at, DUE, false);
    calls.tell(confidential, 2, ProgressStatus.CLOSED, at, DUE, null);
    calls.tell(taken, 2, ProgressStatus.MERGED, at, null, false);
    var withheld = calls.publicRequest("有内部员工也反映了", at, DUE);
    calls.tell(withheld, 2, ProgressStatus.WITHHELD, at, null, false);

    await().until(() -> calls.get("requests/" + taken + ".json").status() == 404);
    await().until(() -> calls.get("requests/" + withheld + ".json").status() == 404);

    var window = "start_date=2003-03-01T00:00:00Z&end_date=2003-03-31T00:00:00Z";
    for (var number : List.of(secret, taken, withheld, confidential)) {
      assertThat(calls.get("requests/" + number + ".json").status()).isEqualTo(404);
      assertThat(calls.get("requests.json?service_request_id=" + number).status()).isEqualTo(404);
    }
    assertThat(calls.get("requests.json?" + window).json()).isEmpty();
    assertThat(calls.get("servicerequestupdates.json?" + window).json()).isEmpty();
  }

  @Test
  void listsByNumberBeforeAllElseAndByStateServiceAndTime() {
    intake.setClock("2004-04-10T10:00:00+08:00");
    var at = Instant.parse("2004-04-10T03:00:00Z");
    var open = calls.publicRequest("第一处", at, DUE);
    var closed = calls.publicRequest("第二处", at, DUE);
    calls.tell(closed, 2, ProgressStatus.CLOSED, at, DUE, null);
    await().until(() -> one(closed).path("status").asString().equals("closed"));
    var window = "start_date=2004-04-01T00:00:00Z&end_date=2004-04-30T00:00:00Z";

    assertThat(numbers("service_request_id=" + open + "," + closed + ",x&status=x&start_date=x"))
        .containsExactly(open, closed);
    assertThat(numbers(window)).containsExactly(open, closed);
    assertThat(numbers("")).containsExactly(open, closed);
    assertThat(numbers("start_date=&end_date=&status=&service_code="))
        .containsExactly(open, closed);
    assertThat(numbers(window + "&status=open")).containsExactly(open);
    assertThat(numbers(window + "&status=closed")).containsExactly(closed);
    assertThat(numbers(window + "&status=open,closed")).containsExactly(open, closed);
    assertThat(numbers(window + "&service_code=fire_exit")).containsExactly(open, closed);
    assertThat(calls.get("requests.json?service_code=nothing").status()).isEqualTo(404);
    assertThat(
            calls
                .get("requests.json?start_date=2004-01-01T00:00:00Z&end_date=2004-04-30T00:00:00Z")
                .status())
        .isEqualTo(400);
    assertThat(calls.get("requests.json?status=done&page=0").json().findValuesAsString("code"))
        .containsExactly("400", "400");
    intake.setClock("2004-09-10T10:00:00+08:00");
    assertThat(numbers("")).isEmpty();
  }

  @Test
  void turnsPagesWithoutAGapOrRepeatWhileOthersAreAdded() {
    intake.setClock("2005-05-10T10:00:00+08:00");
    var at = Instant.parse("2005-05-10T03:00:00Z");
    var window = "start_date=2005-05-01T00:00:00Z&end_date=2005-05-31T00:00:00Z&page_size=2";
    var older = calls.request("早先提交，后来才公开");
    var expected = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      expected.add(calls.publicRequest("第" + i, at, DUE));
    }

    var read = new ArrayList<>(numbers(window + "&page=1"));
    calls.accept(older, at, DUE);
    await().until(() -> calls.get("requests/" + older + ".json").status() == 200);
    expected.add(older);
    expected.add(calls.publicRequest("新的", at, DUE));
    read.addAll(numbers(window + "&page=2"));
    read.addAll(numbers(window + "&page=3"));

    assertThat(read).containsExactlyElementsOf(expected);
    assertThat(numbers(window + "&page=4")).isEmpty();
  }

  @Test
  void takesAnUpdateOnceAsAMessageThatMovesNothing() {
    intake.setClock("2006-06-10T10:00:00+08:00");
    var number = calls.publicRequest("门锁着", Instant.parse("2006-06-10T03:00:00Z"), DUE);

    var first = update(number, "991", "FIXED", "2006-06-10T04:00:00Z", "已修好");
    var again = update(number, "991", "FIXED", "2006-06-10T04:00:00Z", "已修好");
    var late = update(number, "992", "reopen", "2006-06-01T04:00:00Z", "又锁上了");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(late.status()).isEqualTo(200);
    assertThat(Xml.read(first.body()).at("request_update/update_id")).isNotBlank();
    assertThat(Xml.read(late.body()).at("request_update/update_id"))
        .isNotEqualTo(Xml.read(first.body()).at("request_update/update_id"));
    var id = rows.one("select id from tip where number = '%s'", number);
    await().until(() -> topics.of(Topic.TIPS, id).size() == 3);
    assertThat(voices(id)).extracting(TipVoiced::kind).containsOnly(VoiceKind.MESSAGE);
    assertThat(voices(id))
        .extracting(TipVoiced::text)
        .containsExactly(
            "[Open311 · demo · FIXED · 2006-06-10T12:00:00+08:00]\n已修好",
            "[Open311 · demo · REOPEN · 2006-06-01T12:00:00+08:00]\n又锁上了");
    assertThat(one(number).path("status").asString()).isEqualTo("open");
    assertThat(one(number).path("updated_datetime").asString())
        .isEqualTo("2006-06-10T11:00:00+08:00");
    assertThat(
            calls
                .get(
                    "servicerequestupdates.json?start_date=2006-06-01T00:00:00Z&end_date=2006-06-30T00:00:00Z")
                .text())
        .doesNotContain("已修好");
  }

  @Test
  void refusesAnUpdateOfWhatIsNotThereOrUnderTheNameOfAnother() {
    var one = calls.request("第一处");
    var other = calls.request("第二处");
    var web = intake.submit(Tips.tip("网页来的").json()).json().path("tipNumber").asString();
    update(one, "7", "OPEN", "2006-06-10T04:00:00Z", "x");

    assertThat(update("JB20210608-7K3M9Q", "8", "OPEN", "2006-06-10T04:00:00Z", "x").status())
        .isEqualTo(404);
    assertThat(update(web, "9", "OPEN", "2006-06-10T04:00:00Z", "x").status()).isEqualTo(404);
    assertThat(update(other, "7", "OPEN", "2006-06-10T04:00:00Z", "x").status()).isEqualTo(400);
    assertThat(update(one, "", "OPEN", "yesterday", "").status()).isEqualTo(400);
    var another = new Calls(intake, topics, rows);
    assertThat(
            another
                .post(
                    "servicerequestupdates.xml",
                    "service_request_id=" + other,
                    "update_id=7",
                    "status=OPEN",
                    "updated_datetime=2006-06-10T04:00:00Z",
                    "description=x")
                .status())
        .isEqualTo(200);
  }

  private Answer update(String number, String id, String status, String at, String words) {
    return calls.post(
        "servicerequestupdates.xml",
        "service_request_id=" + number,
        "update_id=" + id,
        "status=" + status,
        "updated_datetime=" + at,
        "description=" + words);
  }

  private JsonNode one(String number) {
    return calls.get("requests/" + number + ".json").json().at("/0");
  }

  private List<String> numbers(String query) {
    return calls.get("requests.json?" + query).json().findValuesAsString("service_request_id");
  }

  private List<TipVoiced> voices(String id) {
    return topics.of(Topic.TIPS, id).stream()
        .map(
            each ->
                Events.read(Envelope.ofHeaders(TestTopics.headersOf(each)).type(), each.value()))
        .filter(TipVoiced.class::isInstance)
        .map(TipVoiced.class::cast)
        .toList();
  }
}
