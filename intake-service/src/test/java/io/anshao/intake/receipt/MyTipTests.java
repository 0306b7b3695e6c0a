package io.anshao.intake.receipt;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.SyntheticPhotos;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntakeTest
class MyTipTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;

  @Test
  void showsWhatWasSentAndWhatComesNext() {
    intake.setClock("2021-06-08T09:12:00+08:00");
    var photo = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    var receipt =
        intake.submit(tip("二楼安全出口上锁").with("uploads", "[\"" + photo + "\"]").json()).json();

    var mine = myTip(receipt);

    assertThat(mine.path("tipNumber")).isEqualTo(receipt.path("tipNumber"));
    assertThat(mine.path("status").asString()).isEqualTo("received");
    assertThat(mine.path("submittedAt").asString()).isEqualTo("2021-06-08T01:12:00Z");
    assertThat(mine.path("description").asString()).isEqualTo("二楼安全出口上锁");
    assertThat(mine.path("photos").asInt()).isEqualTo(1);
    assertThat(mine.path("messages").isArray()).isTrue();
    assertThat(mine.path("steps").path(0).path("text").asString()).isEqualTo("已收到您反映的问题。");
    assertThat(mine.path("next").path("dueOn").asString()).isEqualTo("2021-06-09");
    assertThat(mine.has("dueOn")).isFalse();
  }

  @Test
  void followsWhatCaseServiceTells() {
    var receipt = intake.submit(tip("跟进").json()).json();
    var id = UUID.fromString(receipt.path("tipId").asString());
    var at = Instant.parse("2021-06-08T02:05:00Z");
    tell(id, 1, new ProgressStep(id, ProgressStatus.REGISTERED, at, null, null, null, null));
    tell(
        id,
        2,
        new ProgressStep(
            id, ProgressStatus.ACCEPTED, at, LocalDate.of(2021, 7, 8), null, null, null));
    tell(
        id,
        2,
        new ProgressStep(
            id, ProgressStatus.ACCEPTED, at, LocalDate.of(2021, 7, 8), null, null, null));
    tell(id, 3, new ProgressStep(id, ProgressStatus.IN_PROGRESS, at, null, null, null, null));

    await().until(() -> myTip(receipt).path("status").asString().equals("in_progress"));

    var mine = myTip(receipt);
    assertThat(texts(mine))
        .containsExactly(
            "已收到您反映的问题。",
            "已登记，正在研判。",
            "您反映的问题已受理，编号" + receipt.path("tipNumber").asString() + "，预计于2021年7月8日前办结。",
            "正在核查。");
    assertThat(mine.path("dueOn").asString()).isEqualTo("2021-07-08");
    assertThat(mine.path("next").path("dueOn").asString()).isEqualTo("2021-07-08");

    tell(
        id,
        4,
        new ProgressStep(
            id,
            ProgressStatus.CLOSED,
            Instant.parse("2021-06-11T08:00:00Z"),
            null,
            null,
            "substantiated",
            "拆除锁具"));
    await().until(() -> myTip(receipt).path("status").asString().equals("closed"));
    assertThat(texts(myTip(receipt)).getLast()).isEqualTo("经核查，情况属实。已拆除锁具。如有异议，请于2021年7月11日前申请复查。");
    assertThat(myTip(receipt).has("next")).isFalse();
  }

  @Test
  void readsANumberAndACodeHoweverTheyAreTyped() {
    var receipt = intake.submit(tip("输入").json()).json();
    var number = receipt.path("tipNumber").asString();
    var code = receipt.path("receiptCode").asString();

    assertThat(intake.myTip(number.toLowerCase(), code.replace("-", " ").toLowerCase()).status())
        .isEqualTo(200);
    assertThat(
            intake
                .myTip(number.replace('0', 'O'), code.replace('0', 'o').replace('1', 'I'))
                .status())
        .isEqualTo(200);
    assertThat(get("receipt " + number + ":" + code).status()).isEqualTo(200);
  }

  @Test
  void answersAWrongCodeAndAnUnknownNumberAlike() {
    var receipt = intake.submit(tip("保密").json()).json();
    var number = receipt.path("tipNumber").asString();

    var wrongCode = intake.myTip(number, "0000-0000-0000-0000");
    var unknown = intake.myTip("JB20210608-000000", receipt.path("receiptCode").asString());
    var unreadable = get("Receipt nonsense");
    var none = intake.get("/api/v1/my-tip");

    assertThat(wrongCode.status()).isEqualTo(401);
    assertThat(wrongCode.problem()).isEqualTo("receipt-unknown");
    for (var other : List.of(unknown, unreadable, none)) {
      assertThat(other.status()).isEqualTo(401);
      assertThat(other.text()).isEqualTo(wrongCode.text());
      assertThat(other.headers()).containsOnlyKeys(wrongCode.headers().keySet());
    }
  }

  @Test
  void takesNoStaffTokenForAReceipt() {
    assertThat(get("Bearer " + Intake.token("triager")).status()).isEqualTo(401);
  }

  @Test
  void storesNoCode() {
    var receipt = intake.submit(tip("哈希").json()).json();
    var code = receipt.path("receiptCode").asString();

    assertThat(rows.everything())
        .noneMatch(row -> row.contains(code) || row.contains(code.replace("-", "")));
  }

  private void tell(UUID tip, long seq, ProgressStep step) {
    topics.publish(tip.toString(), TestReference.DISTRICT, seq, step);
  }

  private JsonNode myTip(JsonNode receipt) {
    return intake
        .myTip(receipt.path("tipNumber").asString(), receipt.path("receiptCode").asString())
        .json();
  }

  private Intake.Answer get(String authorization) {
    return intake.get("/api/v1/my-tip", "Authorization", authorization);
  }

  private static List<String> texts(JsonNode mine) {
    return mine.path("steps").valueStream().map(step -> step.path("text").asString()).toList();
  }
}
