package io.anshao.intake.tip;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.Told;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.TestTopics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tips that staff key in for somebody. */
@IntakeTest
class StaffTipTests {

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;

  @Test
  void keysInACallSealsTheNumberAndShowsItMaskedToWhoeverTypedIt() {
    var answer =
        intake.keyIn(
            tip("饭店后厨液化气瓶和明火在一间。")
                .with("channel", "\"hotline_12350\"")
                .with("identityMode", "\"sealed\"")
                .with("contact", "{\"kind\":\"phone\",\"value\":\"138 0000 0000\"}")
                .with("told", "\"pending\"")
                .with("recordingId", "\"REC-7\"")
                .json(),
            "operator");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("contact").asString()).isEqualTo("138****0000");
    assertThat(answer.json().path("receiptCode").asString()).hasSize(19);
    var id = answer.json().path("tipId").asString();
    await().until(() -> topics.of(Topic.CONTACTS, id).size() == 1);
    var submitted = submitted(id);
    assertThat(submitted.channel()).isEqualTo("hotline_12350");
    assertThat(submitted.identityMode()).isEqualTo(IdentityMode.SEALED);
    assertThat(submitted.entry().told()).isEqualTo(Told.PENDING);
    assertThat(submitted.entry().recordingId()).isEqualTo("REC-7");
    assertThat(submitted.toString()).doesNotContain("13800000000");
  }

  @Test
  void takesAStoryOfTheMediaWithItsSource() {
    var answer =
        intake.keyIn(
            tip("市场消防通道被占。")
                .with("channel", "\"media\"")
                .with("relation", "\"media\"")
                .with("source", "{\"url\":\"https://tv.example.com/1\",\"account\":\"某电视台\"}")
                .json(),
            "triager");

    assertThat(answer.status()).isEqualTo(201);
    var source = submitted(answer.json().path("tipId").asString()).entry().source();
    assertThat(source.url()).isEqualTo("https://tv.example.com/1");
    assertThat(source.account()).isEqualTo("某电视台");
  }

  @Test
  void namesEveryFieldThatIsMissingForTheChannel() {
    assertThat(
            fields(intake.keyIn(tip("x").with("channel", "\"hotline_96119\"").json(), "operator")))
        .containsExactly("told");
    assertThat(
            fields(
                intake.keyIn(
                    tip("x")
                        .with("channel", "\"douyin\"")
                        .with("district", "\"999999\"")
                        .with("source", "{\"url\":\"javascript:alert(1)\"}")
                        .json(),
                    "operator")))
        .containsExactlyInAnyOrder("district", "source.url");
    assertThat(fields(intake.keyIn(tip("x").with("channel", "\"weibo\"").json(), "operator")))
        .containsExactly("source");
  }

  @Test
  void isForOperatorsAndTriagersAlone() {
    var body = tip("x").with("channel", "\"letter\"").json();

    assertThat(intake.keyIn(body, "operator").status()).isEqualTo(201);
    assertThat(intake.keyIn(body, "unit_handler", "administrator").status()).isEqualTo(403);
    var nobody =
        intake.send(
            intake.submission(body, UUID.randomUUID()).uri(intake.uri("/api/v1/staff/tips")));
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(fields(intake.submit(body))).containsExactly("channel");
    assertThat(fields(intake.submit(tip("x").with("told", "\"pending\"").json())))
        .containsExactly("told");
  }

  private TipSubmitted submitted(String id) {
    await().until(() -> topics.of(Topic.TIPS, id).size() == 1);
    var record = topics.of(Topic.TIPS, id).getFirst();
    var envelope = Envelope.ofHeaders(TestTopics.headersOf(record));
    return (TipSubmitted) Events.read(envelope.type(), record.value());
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
