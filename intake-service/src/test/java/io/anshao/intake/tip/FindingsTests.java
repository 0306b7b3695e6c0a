package io.anshao.intake.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.TestTopics;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a joint inspection found, keyed in together. */
@IntakeTest
class FindingsTests {

  private static final String GOOD =
      """
      {"subject":{"name":"测试纺织厂"},"address":"庄桥街道测试路 1 号","description":"疏散通道堆放纸箱",
       "severity":"L2_major"}""";

  private static final String OTHER =
      """
      {"subject":{"name":"测试饭店"},"address":"文教街道测试路 2 号","description":"灭火器过期"}""";

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;

  @Test
  void becomeTipsThatShareTheirInspection() {
    var key = UUID.randomUUID();
    var answer = intake.keyInFindings(body("undercover", GOOD, OTHER), key, "operator");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("tips")).hasSize(2);
    var first = submitted(answer.json().at("/tips/0/tipId").asString());
    var second = submitted(answer.json().at("/tips/1/tipId").asString());
    assertThat(first.channel()).isEqualTo("undercover");
    assertThat(first.identityMode()).isEqualTo(IdentityMode.ANONYMOUS);
    assertThat(first.relation()).isEqualTo("official");
    assertThat(first.entry().severity()).isEqualTo("L2_major");
    assertThat(first.entry().inspection().team()).isEqualTo("市安委办联合暗访组");
    assertThat(first.entry().inspection().unannounced()).isTrue();
    assertThat(second.entry().inspection()).isEqualTo(first.entry().inspection());
    assertThat(first.entry().inspection().id().toString())
        .isEqualTo(answer.json().path("inspectionId").asString());
  }

  @Test
  void areStoredOnceForAKey() {
    var key = UUID.randomUUID();
    var first = intake.keyInFindings(body("superior", GOOD, OTHER), key, "triager");
    var again = intake.keyInFindings(body("superior", GOOD, OTHER), key, "triager");
    var changed = intake.keyInFindings(body("superior", OTHER, GOOD), key, "triager");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void areTakenWholeOrNotAtAll() {
    var gone =
        GOOD.replace("\"severity\"", "\"uploads\":[\"" + UUID.randomUUID() + "\"],\"severity\"");
    var key = UUID.randomUUID();

    var refused = intake.keyInFindings(body("undercover", OTHER, gone), key, "operator");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("findings[1].uploads[0]");
    // nothing of it is there: the key is free
    assertThat(intake.keyInFindings(body("undercover", OTHER), key, "operator").status())
        .isEqualTo(201);
  }

  @Test
  void nameEveryWrongRowAndField() {
    var wrong =
        """
        {"channel":"web","on":"2999-01-01","findings":[%s,
         {"address":"路","description":"x","hazardType":"moon","severity":"bad"},
         {"subject":{"name":"厂"},"description":"y"}]}"""
            .formatted(GOOD);

    var answer = intake.keyInFindings(wrong, UUID.randomUUID(), "operator");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "on",
            "team",
            "channel",
            "findings[1].subject",
            "findings[1].severity",
            "findings[1].hazardType",
            "findings[2].address");
  }

  @Test
  void areKeyedInByStaffWhoMay() {
    assertThat(
            intake
                .keyInFindings(body("undercover", GOOD), UUID.randomUUID(), "unit_handler")
                .status())
        .isEqualTo(403);
  }

  private static String body(String channel, String... findings) {
    return """
        {"channel":"%s","on":"2021-06-01","team":"市安委办联合暗访组",
         "units":["区消防救援大队","区应急管理局"],"findings":[%s]}"""
        .formatted(channel, String.join(",", findings));
  }

  private TipSubmitted submitted(String id) {
    await().until(() -> !topics.of(Topic.TIPS, id).isEmpty());
    var kafka = topics.of(Topic.TIPS, id).getFirst();
    return (TipSubmitted)
        Events.read(Envelope.ofHeaders(TestTopics.headersOf(kafka)).type(), kafka.value());
  }
}
