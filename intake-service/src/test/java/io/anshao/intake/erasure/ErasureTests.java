package io.anshao.intake.erasure;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.SyntheticPhotos;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What case-service ordered is gone from every table and the photo store, and is confirmed once.
 */
@IntakeTest
class ErasureTests {

  private static final String WORDS = "二号仓库夜里焊接没人看火";
  private static final String MORE = "昨天又焊了一夜";

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;
  @Autowired private Rows rows;

  @Test
  void forgetsWordsPicturesAndContactAndTheReceiptStillOpens() {
    var picture = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    var receipt = intake.submit(tip(WORDS).with("uploads", "[\"" + picture + "\"]").json()).json();
    var id = UUID.fromString(receipt.path("tipId").asString());
    intake.say("messages", receipt, "{\"text\":\"" + MORE + "\"}", UUID.randomUUID());
    await().until(() -> topics.of(Topic.TIPS, id.toString()).size() == 2);
    var order =
        new ErasureOrdered(
            UUID.randomUUID(), id, "330205", List.of(ErasedKind.values()), Instant.now());

    order(order, 1);

    var done = await().until(() -> confirmed(order), all -> !all.isEmpty());
    assertThat(done.getFirst().pictures()).isEqualTo(1);
    assertThat(done.getFirst().rows()).isGreaterThanOrEqualTo(4);
    assertThat(String.join("\n", rows.everything())).doesNotContain(WORDS, MORE);
    assertThat(
            rows.all(
                "select convert_from(payload, 'UTF8') from outbox where key = '%s' and payload is not null",
                id))
        .hasSize(2)
        .noneMatch(payload -> payload.contains(WORDS) || payload.contains(MORE));
    assertThat(rows.count("upload where id = '" + picture + "'")).isZero();
    var contact =
        await().until(() -> topics.of(Topic.CONTACTS, id.toString()), all -> !all.isEmpty());
    assertThat(contact.getLast().value()).isNull();
    var mine =
        intake.myTip(receipt.path("tipNumber").asString(), receipt.path("receiptCode").asString());
    assertThat(mine.status()).isEqualTo(200);
    assertThat(new String(mine.body())).doesNotContain(MORE);
  }

  /** A copy that was covered twice shows the same place; what the public sees stays. */
  @Test
  void removesCopiesOfCopiesButWhatThePublicSees() {
    var picture = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    var receipt = intake.submit(tip(WORDS).with("uploads", "[\"" + picture + "\"]").json()).json();
    var id = UUID.fromString(receipt.path("tipId").asString());
    var covered = copyOf(picture);
    var again = copyOf(covered);
    var shown = copyOf(again);
    rows.change(
        "insert into exposure_photo (photo_id, exposure_id) values ('"
            + shown
            + "', '"
            + UUID.randomUUID()
            + "')");
    var order =
        new ErasureOrdered(
            UUID.randomUUID(), id, "330205", List.of(ErasedKind.PICTURES), Instant.now());

    order(order, 1);

    var done = await().until(() -> confirmed(order), all -> !all.isEmpty()).getFirst();
    assertThat(done.pictures()).isEqualTo(3);
    assertThat(done.kept()).isEqualTo(1);
    assertThat(
            rows.count("upload where id in ('%s', '%s', '%s')".formatted(picture, covered, again)))
        .isZero();
    assertThat(rows.count("upload where id = '" + shown + "'")).isEqualTo(1);
  }

  /** With parts of it covered. */
  private String copyOf(String source) {
    var copy = UUID.randomUUID().toString();
    rows.change(
        """
        insert into upload (id, kind, size, width, height, sha256, perceptual_hash, staff_id)
        select '%1$s', kind, size, width, height, sha256, perceptual_hash, gen_random_uuid()
          from upload where id = '%2$s';
        insert into photo_redaction (copy, source, person) values ('%1$s', '%2$s', gen_random_uuid())"""
            .formatted(copy, source));
    return copy;
  }

  /** To a wiped inbox, or after a restore. */
  @Test
  void carriesOutAgainAndConfirmsOnce() {
    var receipt = intake.submit(tip(WORDS).json()).json();
    var id = UUID.fromString(receipt.path("tipId").asString());
    var order =
        new ErasureOrdered(
            UUID.randomUUID(), id, "330205", List.of(ErasedKind.WORDS), Instant.now());
    order(order, 1);
    await().until(() -> !confirmed(order).isEmpty());
    rows.change("update tip set description = '" + MORE + "' where id = '" + id + "'");

    order(order, 2);

    await().until(() -> rows.count("tip where id = '" + id + "' and description is null") == 1);
    assertThat(confirmed(order)).hasSize(1);
  }

  private void order(ErasureOrdered order, long seq) {
    topics.publish(order.orderId().toString(), order.district(), seq, order);
  }

  private List<TipErased> confirmed(ErasureOrdered order) {
    return topics.of(Topic.TIPS, TipErased.key(order.orderId())).stream()
        .map(each -> (TipErased) Events.read(Events.typeOf(TipErased.class), each.value()))
        .toList();
  }
}
