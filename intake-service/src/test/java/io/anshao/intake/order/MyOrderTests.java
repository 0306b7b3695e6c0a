package io.anshao.intake.order;

import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.order.OrderPublished;
import io.anshao.contracts.order.OrderPublished.BlackListed;
import io.anshao.contracts.order.OrderPublished.Item;
import io.anshao.contracts.order.OrderPublished.Status;
import io.anshao.contracts.order.OrderReplied;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A firm with the link to its order. */
@IntakeTest
class MyOrderTests {

  private static final LocalDate UNTIL = LocalDate.parse("2021-11-19");

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;

  private final UUID order = UUID.randomUUID();
  private final String token = UUID.randomUUID().toString();

  @BeforeEach
  void isOrdered() throws Exception {
    intake.setClock("2021-10-11T09:00:00+08:00");
    publish(1, hash(token), Status.OPEN);
    await().until(() -> open(token).status() == 200);
  }

  @Test
  void opensByItsLinkAlone() {
    var seen = open(token).json();

    assertThat(seen.path("status").asString()).isEqualTo("open");
    assertThat(seen.at("/items/0/requirement").asString()).isEqualTo("拆除门锁");
    assertThat(seen.path("today").asString()).isEqualTo("2021-10-11");
    assertThat(seen.path("replies")).isEmpty();
    assertThat(open("nobody").status()).isEqualTo(401);
    assertThat(open("nobody").problem()).isEqualTo("order-link-unknown");
    assertThat(intake.get("/api/v1/my-order").status()).isEqualTo(401);
  }

  @Test
  void opensNoLongerThanItsDayAndNotWhenRevoked() {
    intake.setClock("2021-11-19T23:59:00+08:00");
    assertThat(open(token).status()).isEqualTo(200);
    intake.setClock("2021-11-20T00:01:00+08:00");
    assertThat(open(token).status()).isEqualTo(401);
    intake.setClock("2021-10-12T09:00:00+08:00");
    publish(2, null, Status.OPEN);
    await().until(() -> open(token).status() == 401);
  }

  @Test
  void answersOnceWithItsPictures() {
    var photo = upload();
    var key = UUID.randomUUID();

    var answered = reply(body("done", "已拆除门锁", photo), key);
    var again = reply(body("done", "已拆除门锁", photo), key);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(again.json().path("replies")).hasSize(1);
    await().until(() -> topics.of(Topic.REPLIES, order.toString()).size() == 1);
    await().until(() -> topics.of(Topic.PHOTOGRAPHS, photo.toString()).size() == 1);
    var sent = topics.of(Topic.REPLIES, order.toString()).getFirst();
    var said = (OrderReplied) Events.read("io.anshao.replies.sent.v1", sent.value());
    assertThat(said.photos()).containsExactly(photo);
    assertThat(said.kind()).isEqualTo(OrderReplied.Kind.DONE);
    assertThat(picture(photo).status()).isEqualTo(200);
    assertThat(picture(UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void namesEveryWrongField() {
    var wrong = reply("{\"kind\":\"maybe\",\"text\":\" \"}", UUID.randomUUID());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("\"kind\"", "\"text\"");
    var unseen = reply("{\"kind\":\"done\",\"text\":\"已改\"}", UUID.randomUUID());
    assertThat(unseen.json().at("/errors/0/field").asString()).isEqualTo("photos");
    var gone = reply(body("help", "不会改", UUID.randomUUID()), UUID.randomUUID());
    assertThat(gone.json().at("/errors/0/code").asString()).isEqualTo("upload-gone");
    assertThat(open(token).json().path("replies")).isEmpty();
  }

  @Test
  void asksToBeTakenOffTheBlackListWhileItStandsThere() throws Exception {
    var early = reply("{\"kind\":\"repair\",\"text\":\"已整改\"}", UUID.randomUUID());
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().at("/errors/0/code").asString()).isEqualTo("not-listed");

    publish(2, hash(token), Status.DONE, onTheList());
    await().until(() -> open(token).json().at("/blackList/isShown").asBoolean());
    var asked = reply("{\"kind\":\"repair\",\"text\":\"已整改，请移出\"}", UUID.randomUUID());

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.json().at("/replies/0/kind").asString()).isEqualTo("repair");
    assertThat(asked.json().at("/blackList/title").asString()).isEqualTo("整改弄虚作假");
  }

  private static BlackListed onTheList() {
    return new BlackListed(
        UUID.randomUUID(),
        "整改弄虚作假",
        Instant.parse("2021-10-20T02:00:00Z"),
        LocalDate.parse("2022-04-20"),
        true,
        null);
  }

  @Test
  void takesNoPictureOfAnotherAnswer() {
    var photo = upload();
    assertThat(reply(body("done", "已改", photo), UUID.randomUUID()).status()).isEqualTo(200);

    var stolen = reply(body("objection", "有异议", photo), UUID.randomUUID());

    assertThat(stolen.status()).isEqualTo(422);
  }

  private UUID upload() {
    return UUID.fromString(intake.upload(jpeg(64, 48)).json().path("uploadId").asString());
  }

  private void publish(long seq, @Nullable String hash, Status status) {
    publish(seq, hash, status, null);
  }

  private void publish(
      long seq, @Nullable String hash, Status status, @Nullable BlackListed blackList) {
    var item = new Item("H1", "安全出口锁闭", "拆除门锁", LocalDate.parse("2021-10-15"), false, List.of());
    topics.publish(
        order.toString(),
        TestReference.DISTRICT,
        seq,
        new OrderPublished(
            order,
            TestReference.DISTRICT,
            hash,
            UNTIL,
            "区消防救援大队",
            "测试纺织厂",
            LocalDate.parse("2021-10-08"),
            "安全生产法第一百零五条",
            List.of(item),
            status,
            blackList));
  }

  private static String hash(String token) throws Exception {
    var sha256 = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String body(String kind, String text, UUID photo) {
    return "{\"kind\":\"%s\",\"text\":\"%s\",\"photos\":[\"%s\"]}".formatted(kind, text, photo);
  }

  private Answer open(String by) {
    return intake.get("/api/v1/my-order", "Authorization", "Order " + by);
  }

  private Answer picture(UUID photo) {
    return intake.get("/api/v1/my-order/photos/" + photo, "Authorization", "Order " + token);
  }

  private Answer reply(String body, UUID key) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/my-order/replies"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Order " + token)
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body)));
  }
}
