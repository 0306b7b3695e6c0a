package io.anshao.intake.receipt;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.contracts.tip.Rating;
import io.anshao.contracts.tip.TipRated;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.SyntheticPhotos;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the holder of a receipt says after the report. */
@IntakeTest
class VoiceTests {

  private static final String WORDS = "{\"text\":\"另一处还锁着\"}";

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;

  @Test
  void keepsWhatIsSaidOnceAndInOrder() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var key = UUID.randomUUID();

    intake.say("messages", receipt, WORDS, key);
    var again = intake.say("messages", receipt, WORDS, key);
    intake.say("retaliation", receipt, "{\"text\":\"被调去夜班\"}", UUID.randomUUID());
    intake.say("withdrawal", receipt, "", UUID.randomUUID());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("messages")).hasSize(1);
    assertThat(again.json().at("/messages/0/text").asString()).isEqualTo("另一处还锁着");
    var id = receipt.path("tipId").asString();
    await().until(() -> topics.of(Topic.TIPS, id).size() == 4);
    assertThat(voices(id))
        .extracting(TipVoiced::kind)
        .containsExactly(VoiceKind.MESSAGE, VoiceKind.RETALIATION, VoiceKind.WITHDRAWAL);
    assertThat(topics.of(Topic.TIPS, id))
        .extracting(each -> Envelope.ofHeaders(TestTopics.headersOf(each)).seq())
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void takesPicturesThatAnswerTheOfficeOnceAndNobodyElses() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var mine = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    var taken = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    intake.submit(tip("别处的线索").with("uploads", "[\"" + taken + "\"]").json());
    var key = UUID.randomUUID();

    var refused = intake.say("messages", receipt, with(mine, taken), UUID.randomUUID());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsString("field"))
        .containsExactly("uploads[1]");
    var said = intake.say("messages", receipt, with(mine), key);
    var again = intake.say("messages", receipt, with(mine), key);

    assertThat(said.json().at("/messages/0/photos").asInt()).isEqualTo(1);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("messages")).hasSize(1);
    var id = receipt.path("tipId").asString();
    await().until(() -> topics.of(Topic.TIPS, id).size() == 2);
    assertThat(voices(id))
        .singleElement()
        .satisfies(voice -> assertThat(voice.uploads()).containsExactly(UUID.fromString(mine)));
    await().until(() -> topics.of(Topic.PHOTOGRAPHS, mine).size() == 1);
  }

  @Test
  void namesTooManyPicturesAndMissingWordsTogether() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var ten = Stream.generate(UUID::randomUUID).limit(10).map(UUID::toString);

    var answer =
        intake.say(
            "messages",
            receipt,
            with(ten.toArray(String[]::new)).replace("另一处还锁着", " "),
            UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("text", "uploads");
  }

  private static String with(String... uploads) {
    return "{\"text\":\"另一处还锁着\",\"uploads\":[\"" + String.join("\",\"", uploads) + "\"]}";
  }

  @Test
  void takesAReviewWhileItIsTimeAndAnswersTheSameKeyTheSame() {
    var receipt = closedOn("2021-10-20T02:00:00Z", LocalDate.of(2021, 11, 19));
    intake.setClock("2021-11-18T10:00:00+08:00");
    var key = UUID.randomUUID();

    assertThat(intake.say("review", receipt, WORDS, key).status()).isEqualTo(200);
    tell(
        receipt,
        2,
        new ProgressStep(
            UUID.fromString(receipt.path("tipId").asString()),
            ProgressStatus.REVIEW_REQUESTED,
            Instant.parse("2021-11-18T02:00:00Z"),
            LocalDate.of(2021, 12, 20),
            null,
            null,
            null));
    await()
        .until(
            () ->
                intake
                    .say("review", receipt, WORDS, UUID.randomUUID())
                    .text()
                    .contains("review-pending"));
    assertThat(intake.say("review", receipt, WORDS, key).status()).isEqualTo(200);
  }

  @Test
  void refusesALateReviewAndOneOfWhatIsNotClosed() {
    var receipt = closedOn("2021-10-20T02:00:00Z", LocalDate.of(2021, 11, 19));
    intake.setClock("2021-11-20T10:00:00+08:00");
    var late = intake.say("review", receipt, WORDS, UUID.randomUUID());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problem()).isEqualTo("review-late");
    assertThat(late.json().path("title").asString()).contains("另行举报");

    var open = intake.submit(tip("还没办").json()).json();
    assertThat(intake.say("review", open, WORDS, UUID.randomUUID()).problem())
        .isEqualTo("review-not-closed");
  }

  @Test
  void takesARatingOfWhatIsClosedAndKeepsItApartFromTheWords() {
    var rating = "{\"satisfaction\":\"dissatisfied\",\"resolved\":false,\"text\":\"又锁上了\"}";
    var open = intake.submit(tip("还没办").json()).json();
    assertThat(intake.say("rating", open, rating, UUID.randomUUID()).problem())
        .isEqualTo("rating-not-closed");

    var receipt = closedOn("2021-10-20T02:00:00Z", LocalDate.of(2021, 11, 19));
    var key = UUID.randomUUID();
    intake.say("rating", receipt, rating, key);
    var again = intake.say("rating", receipt, rating, key);

    assertThat(again.json().path("rating").asString()).isEqualTo("dissatisfied");
    assertThat(again.json().path("messages")).isEmpty();
    var id = receipt.path("tipId").asString();
    await().until(() -> topics.of(Topic.TIPS, id).size() == 2);
    assertThat(said(id, TipRated.class))
        .singleElement()
        .satisfies(
            rated -> {
              assertThat(rated.rating()).isEqualTo(Rating.DISSATISFIED);
              assertThat(rated.resolved()).isFalse();
              assertThat(rated.inTime()).isNull();
              assertThat(rated.text()).isEqualTo("又锁上了");
            });
  }

  @Test
  void namesEveryWrongFieldOfARating() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var wrong = "{\"satisfaction\":\"great\",\"text\":\"" + "长".repeat(2001) + "\"}";

    var answer = intake.say("rating", receipt, wrong, UUID.randomUUID());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactly("satisfaction", "text");
  }

  @Test
  void saysAtOnceThatASealedTipIsNotAnonymousAnyMore() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var said = intake.say("messages", receipt, WORDS, UUID.randomUUID());
    assertThat(said.json().path("anonymous").asBoolean()).isTrue();
    var contact = "{\"contact\":{\"kind\":\"phone\",\"value\":\"13876543210\"}}";

    var sealed = intake.say("identity", receipt, contact, UUID.randomUUID());

    assertThat(sealed.status()).isEqualTo(200);
    assertThat(sealed.json().path("anonymous").asBoolean()).isFalse();
    assertThat(intake.say("identity", receipt, contact, UUID.randomUUID()).problem())
        .isEqualTo("identity-not-anonymous");
  }

  @Test
  void asksForWordsAndForTheReceipt() {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();

    var empty = intake.say("messages", receipt, "{\"text\":\"  \"}", UUID.randomUUID());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().at("/errors/0/field").asString()).isEqualTo("text");
    var stranger =
        Intake.JSON
            .createObjectNode()
            .put("tipNumber", receipt.path("tipNumber").asString())
            .put("receiptCode", "0000-0000-0000-0000");
    assertThat(intake.say("messages", stranger, WORDS, UUID.randomUUID()).status()).isEqualTo(401);
  }

  private JsonNode closedOn(String at, LocalDate until) {
    var receipt = intake.submit(tip("安全出口上锁").json()).json();
    var id = UUID.fromString(receipt.path("tipId").asString());
    var closed =
        new ProgressStep(id, ProgressStatus.CLOSED, Instant.parse(at), until, null, "partly", "整改");
    tell(receipt, 1, closed);
    await()
        .until(
            () ->
                intake
                    .myTip(
                        receipt.path("tipNumber").asString(),
                        receipt.path("receiptCode").asString())
                    .json()
                    .path("status")
                    .asString()
                    .equals("closed"));
    return receipt;
  }

  private void tell(JsonNode receipt, long seq, ProgressStep step) {
    topics.publish(receipt.path("tipId").asString(), TestReference.DISTRICT, seq, step);
  }

  private List<TipVoiced> voices(String id) {
    return said(id, TipVoiced.class);
  }

  private <T> List<T> said(String id, Class<T> type) {
    return topics.of(Topic.TIPS, id).stream()
        .map(
            each ->
                Events.read(Envelope.ofHeaders(TestTopics.headersOf(each)).type(), each.value()))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
