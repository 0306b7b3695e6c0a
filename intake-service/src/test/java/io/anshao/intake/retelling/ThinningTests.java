package io.anshao.intake.retelling;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.SyntheticPhotos;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.RelayWake;
import io.anshao.messaging.outbox.Retelling;
import io.anshao.messaging.outbox.Thinning;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the tables of tips tell again to the byte loses its bytes, and gets them back. */
@IntakeTest
class ThinningTests {

  private static final String WORDS = "三号冷库夜里用明火除霜";
  private static final String MORE = "值班的人昨天也在";

  /** Whether two rows with the same columns hold the same, whatever request wrote them. */
  private static final String OF_THE_TIP =
      """
      select topic || ' ' || seq || ' ' || (headers::jsonb - 'traceparent')::text || ' ' || md5(payload)
        from outbox where key = '%s' order by topic, seq\
      """;

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private Database connections;
  @Autowired private List<Retelling> retellings;
  @Autowired private RelayWake wake;

  @Test
  void tellsATipAndWhatWasSaidLaterAgain() throws SQLException {
    var id = report();
    var before = sent(id);
    assertThat(before).hasSize(4);

    thin();

    assertThat(thinned(id)).isEqualTo(4);
    assertThat(
            rows.all(
                "select payload::text from outbox where key = '%s' and payload is not null", id))
        .isEmpty();
    var published = topics.of(Topic.TIPS, id).size();

    republish(id);

    assertThat(sent(id)).isEqualTo(before);
    var again = topics.of(Topic.TIPS, id);
    assertThat(again).hasSize(2 * published);
    for (var i = 0; i < published; i++) {
      assertThat(again.get(published + i).value()).isEqualTo(again.get(i).value());
    }
  }

  @Test
  void tellsWhatWasErasedMeanwhileWithoutIt() throws SQLException {
    var id = report();
    sent(id);
    thin();
    var order =
        new ErasureOrdered(
            UUID.randomUUID(),
            UUID.fromString(id),
            "330205",
            List.of(ErasedKind.WORDS, ErasedKind.PICTURES),
            Instant.now());
    topics.publish(order.orderId().toString(), order.district(), 1, order);
    await().until(() -> !topics.of(Topic.TIPS, TipErased.key(order.orderId())).isEmpty());

    republish(id);

    var told =
        rows.all(
            "select convert_from(payload, 'UTF8') from outbox where key = '%s' and topic ="
                + " 'anshao.tips.v1'",
            id);
    assertThat(told)
        .hasSize(4)
        .noneMatch(
            each ->
                each.contains(WORDS)
                    || each.contains(MORE)
                    || each.contains("29.89")
                    || each.contains("sha256"));
  }

  /** The note of who keyed a tip in, and sealed contacts, lie in the outbox alone. */
  @Test
  void leavesWholeWhatNoTableTells() throws SQLException {
    var keyed =
        intake
            .keyIn(
                tip(WORDS).with("channel", "\"hotline_12350\"").with("told", "\"pending\"").json(),
                "operator")
            .json()
            .path("tipId")
            .asString();
    var before = sent(keyed);
    rows.change(
        "insert into outbox (topic, key, seq, slot, district, headers, payload) values"
            + " ('anshao.contacts.v1', '"
            + keyed
            + "', 7, 0, '330205', '{}', 'sealed')");
    sent(keyed);

    thin();

    assertThat(thinned(keyed)).isZero();
    assertThat(sent(keyed)).containsAll(before).hasSize(before.size() + 1);
    assertThat(
            rows.one(
                "select log_tells::text from outbox where key = '%s' and topic = 'anshao.tips.v1'",
                keyed))
        .isEqualTo("false");
  }

  /** A tip with a place and a picture, of which more was said, and which was rated. */
  private String report() {
    var picture = intake.upload(SyntheticPhotos.jpeg(40, 30)).json().path("uploadId").asString();
    var receipt =
        intake
            .submit(
                tip(WORDS)
                    .with("uploads", "[\"" + picture + "\"]")
                    .with(
                        "location",
                        "{\"lat\":29.890470,\"lng\":121.552600,\"crs\":\"wgs84\",\"accuracyM\":12}")
                    .with("subject", "{\"name\":\"测试冷链公司\"}")
                    .with("answers", "{\"injured\":false,\"ongoing\":true}")
                    .json())
            .json();
    say("messages", receipt, "{\"text\":\"" + MORE + "\"}");
    say("withdrawal", receipt, "{}");
    var id = receipt.path("tipId").asString();
    topics.publish(id, "330205", 1, closed(id));
    await().until(() -> rows.count("progress_step where tip_id = '" + id + "'") == 1);
    say("rating", receipt, "{\"satisfaction\":\"satisfied\",\"resolved\":true}");
    return id;
  }

  private static ProgressStep closed(String id) {
    return new ProgressStep(
        UUID.fromString(id), ProgressStatus.CLOSED, Instant.now(), null, null, null, null);
  }

  private void say(String what, JsonNode receipt, String body) {
    assertThat(intake.say(what, receipt, body, UUID.randomUUID()).status()).isLessThan(300);
  }

  private long thinned(String key) {
    return rows.count(
        "outbox where log_tells and payload is null and headers = '' and key = '" + key + "'");
  }

  private void thin() throws SQLException {
    var all = new Thinning(connections, retellings, Duration.ZERO, wake);
    try (var connection = connections.open()) {
      await()
          .until(
              () -> {
                var more = all.thin(connection);
                connection.commit();
                return !more;
              });
    }
  }

  private void republish(String key) {
    rows.change("select republish('anshao.tips.v1', '" + key + "', null)");
    await().until(() -> rows.count("republish_wanted where done_at is null") == 0);
    sent(key);
  }

  /** All rows of a key, once each is sent. */
  private List<String> sent(String key) {
    await().until(() -> rows.count("outbox_unsent") == 0);
    return rows.all(OF_THE_TIP, key);
  }
}
