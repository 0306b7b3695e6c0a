package io.anshao.intake.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts are those of DOMAIN 7.9. */
class CourseTests {

  private static final String NUMBER = "JB20210608-7K3M9Q";
  private static final Instant AT = Instant.parse("2021-06-11T12:40:00Z");
  private static final LocalDate TELL_BY = LocalDate.of(2021, 6, 9);
  private static final LocalDate DUE = LocalDate.of(2021, 7, 8);

  @Test
  void tellsThatItIsAcceptedAndUntilWhen() {
    var text = new Step(Status.ACCEPTED, AT, DUE, null, null, null).text(NUMBER);

    assertThat(text.zh()).isEqualTo("您反映的问题已受理，编号JB20210608-7K3M9Q，预计于2021年7月8日前办结。");
    assertThat(text.en()).contains(NUMBER, "2021-07-08");
  }

  @Test
  void tellsWhyItIsDeclined() {
    var text = new Step(Status.DECLINED, AT, null, "反映的事项不明确。", null, null).text(NUMBER);

    assertThat(text.zh()).startsWith("因反映的事项不明确，本平台不予受理。");
  }

  @Test
  void tellsWhyItTakesLongerAndLeavesItWhereItStood() {
    var steps =
        List.of(
            Step.received(AT),
            new Step(Status.RECTIFYING, AT, null, null, null, null),
            new Step(Status.EXTENDED, AT, DUE, "需委托专家鉴定。", null, null));

    assertThat(steps.getLast().text(NUMBER).zh()).isEqualTo("因需委托专家鉴定，办理期限延长至2021年7月8日。");
    assertThat(new Course(steps, TELL_BY).status()).isEqualTo(Status.RECTIFYING);
    assertThat(new Course(steps, TELL_BY).dueOn()).contains(DUE);
  }

  @Test
  void takesAReviewWithinThirtyDaysTwiceAtMost() {
    var closed = new Step(Status.CLOSED, AT, DUE, null, "partly", "整改");
    var asked = new Step(Status.REVIEW_REQUESTED, AT, DUE, null, null, null);
    var upheld = new Step(Status.REVIEW_UPHELD, AT, null, "原结论正确。", null, null);

    assertThat(course(closed).reviewObstacle(DUE)).isEmpty();
    assertThat(course(closed).reviewUntil()).contains(DUE);
    assertThat(course(closed).reviewObstacle(DUE.plusDays(1))).contains(ReviewObstacle.LATE);
    assertThat(course(closed, asked).reviewObstacle(DUE)).contains(ReviewObstacle.PENDING);
    assertThat(course(closed, asked).status()).isEqualTo(Status.CLOSED);
    assertThat(course(closed, asked, upheld).reviewObstacle(DUE)).isEmpty();
    assertThat(course(closed, asked, upheld, asked, upheld).reviewObstacle(DUE))
        .contains(ReviewObstacle.FINAL);
    assertThat(course().reviewObstacle(DUE)).contains(ReviewObstacle.NOT_CLOSED);
    assertThat(course().reviewUntil()).isEmpty();
    assertThat(asked.text(NUMBER).zh()).isEqualTo("已收到您的复查申请，将于2021年7月8日前答复。");
    assertThat(upheld.text(NUMBER).zh()).isEqualTo("经复查，维持原结论：原结论正确。");
  }

  @Test
  void asksTheReporterAndLeavesTheTipWhereItStood() {
    var registered = new Step(Status.REGISTERED, AT, null, null, null, null);
    var asked = new Step(Status.ASKED, AT, DUE, "是几号楼。", null, null);

    assertThat(course(registered, asked).status()).isEqualTo(Status.REGISTERED);
    assertThat(asked.text(NUMBER).zh()).isEqualTo("请您补充：是几号楼。请于2021年7月8日前在本页留言答复。");
  }

  private static Course course(Step... more) {
    return new Course(
        Stream.concat(Stream.of(Step.received(AT)), Stream.of(more)).toList(), TELL_BY);
  }

  @Test
  void tellsWhereItWasHandedOverToAndWhatCameOfIt() {
    var sent = new Step(Status.REFERRED, AT, null, "宁波海事局", null, null);
    var answered = new Step(Status.REFERRED, AT, null, null, null, "已责令停止作业。");

    assertThat(sent.text(NUMBER).zh()).isEqualTo("您反映的问题不属于本区职责，已移送宁波海事局办理。");
    assertThat(answered.text(NUMBER).zh()).isEqualTo("受移送单位答复：已责令停止作业。");
    assertThat(new Course(List.of(Step.received(AT), sent), TELL_BY).next()).isPresent();
    assertThat(new Course(List.of(Step.received(AT), sent, answered), TELL_BY).next()).isEmpty();
  }

  @Test
  void tellsWhatWasFoundAndDoneAndUntilWhenOneMayAskAgain() {
    var text =
        new Step(Status.CLOSED, AT, null, null, "substantiated", "拆除锁具，恢复疏散通道。").text(NUMBER);

    assertThat(text.zh()).isEqualTo("经核查，情况属实。已拆除锁具，恢复疏散通道。如有异议，请于2021年7月11日前申请复查。");
  }

  @Test
  void doesNotDoubleAWord() {
    var text = new Step(Status.CLOSED, AT, DUE, null, "partly", "已整改").text(NUMBER);

    assertThat(text.zh()).isEqualTo("经核查，部分属实。已整改。如有异议，请于2021年7月8日前申请复查。");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void hasWordsForEveryStep(Status status) {
    var text = new Step(status, AT, null, null, null, null).text(NUMBER);

    assertThat(text.zh()).endsWith("。").doesNotContain("null");
    assertThat(text.en()).endsWith(".").doesNotContain("null");
  }

  @Test
  void namesTheDayOfTheNextStep() {
    var received = new Course(List.of(Step.received(AT)), TELL_BY);

    assertThat(received.next().orElseThrow().dueOn()).isEqualTo(TELL_BY);
    assertThat(received.dueOn()).isEmpty();
  }

  @Test
  void remembersTheDayThatWasNamedBefore() {
    var course =
        new Course(
            List.of(
                Step.received(AT),
                new Step(Status.ACCEPTED, AT, DUE, null, null, null),
                new Step(Status.IN_PROGRESS, AT, null, null, null, null)),
            TELL_BY);

    assertThat(course.status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(course.dueOn()).contains(DUE);
    assertThat(course.next().orElseThrow().dueOn()).isEqualTo(DUE);
  }

  @Test
  void owesNothingOnceItIsClosed() {
    var course =
        new Course(
            List.of(
                new Step(Status.ACCEPTED, AT, DUE, null, null, null),
                new Step(Status.CLOSED, AT, null, null, "unsubstantiated", null)),
            TELL_BY);

    assertThat(course.next()).isEmpty();
    assertThat(course.dueOn()).isEmpty();
  }
}
