package io.anshao.intake.tip;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.edge.IdempotencyKey;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.photo.SyntheticPhotos;
import io.anshao.messaging.Database;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same key gives the same answer, whatever was lost on the way. MECHANICS 2, 5. */
@IntakeTest
class IdempotenceTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private Database database;
  @Autowired private TipNumbers numbers;
  @Autowired private KeySweep keySweep;

  @Test
  void answersARepeatedTipWithTheSameReceipt() {
    var key = UUID.randomUUID();
    var body = tip("重复").json();

    var first = intake.submit(body, key);
    var second = intake.submit(body, key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(rows.count("tip where description = '重复'")).isEqualTo(1);
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    var key = UUID.randomUUID();
    intake.submit(tip("甲").json(), key);

    var other = intake.submit(tip("乙").json(), key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(rows.count("tip where description = '乙'")).isZero();
  }

  @Test
  void answersARepeatedTipWithPhotographsThatItHasClaimedItself() {
    var key = UUID.randomUUID();
    var upload = intake.upload(SyntheticPhotos.jpeg(32, 24)).json().path("uploadId").asString();
    var body = tip("附图").with("uploads", "[\"" + upload + "\"]").json();

    var first = intake.submit(body, key);
    var second = intake.submit(body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  /** A draft may lie on a telephone for weeks; what it names may be gone when it is sent again. */
  @Test
  void answersARepeatedTipThatWouldBeRefusedToday() {
    var key = UUID.randomUUID();
    intake.setClock("2021-06-08T09:12:00+08:00");
    var body = tip("提前").with("occurredAt", "\"2021-06-08T09:10:00+08:00\"").json();
    var first = intake.submit(body, key);
    intake.setClock("2021-06-01T09:12:00+08:00");

    var second = intake.submit(body, key);
    var fresh = intake.submit(body);

    assertThat(fresh.status()).isEqualTo(422);
    assertThat(second.json()).isEqualTo(first.json());
    intake.setClock("2021-06-08T09:12:00+08:00");
  }

  @Test
  void writesOnceWhatManyConnectionsSendAtOnce() {
    var keys = Stream.generate(UUID::randomUUID).limit(20).toList();
    var answers =
        IntStream.range(0, 200)
            .mapToObj(i -> keys.get(i % keys.size()))
            .map(key -> sendAsync(tip("并发" + key).json(), key).thenApply(a -> Map.entry(key, a)))
            .toList();

    var numbersOfKey = new HashMap<UUID, HashSet<String>>();
    for (var each : answers) {
      var entry = each.join();
      assertThat(entry.getValue().status()).isEqualTo(201);
      numbersOfKey
          .computeIfAbsent(entry.getKey(), any -> new HashSet<>())
          .add(entry.getValue().text());
    }

    assertThat(numbersOfKey.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(rows.count("tip where description like '并发%'")).isEqualTo(20);
    assertThat(
            rows.count(
                "outbox where topic = 'anshao.tips.v1' and key in"
                    + " (select id::text from tip where description like '并发%')"))
        .isEqualTo(20);
  }

  /** Two instances take the same tip at the same time; each has a lane and a connection. */
  @Test
  void writesOnceWhatTwoInstancesTake() throws SQLException {
    var writer = new TipWriter(numbers::renumber);
    var first = work("两台", UUID.randomUUID());
    var same = again(first);
    CompletableFuture<List<TipOutcome>> waiting;
    List<TipOutcome> here;
    try (var one = database.open()) {
      here = writer.write(one, List.of(first));
      waiting = CompletableFuture.supplyAsync(() -> writeOnAnother(writer, same));
      await().until(() -> rows.count("pg_locks where not granted") > 0);
      one.commit();
    }

    assertThat(waiting.join()).isEqualTo(here);
    assertThat(rows.count("tip where description = '两台'")).isEqualTo(1);
  }

  @Test
  void drawsAnotherNumberWhenOneIsTaken() throws SQLException {
    var writer = new TipWriter(numbers::renumber);
    var first = work("同号", UUID.randomUUID());
    var second = work("同号", UUID.randomUUID()).withNumber(first.number());
    try (var tx = database.open()) {
      writer.write(tx, List.of(first));
      tx.commit();
      SQLException taken = null;
      try {
        writer.write(tx, List.of(second));
      } catch (SQLException e) {
        taken = e;
        tx.rollback();
      }

      var outcome = writer.refused(tx, second, taken);
      tx.commit();

      assertThat(outcome).containsInstanceOf(TipOutcome.Stored.class);
    }
    assertThat(rows.count("tip where description = '同号'")).isEqualTo(2);
    assertThat(rows.all("select distinct number from tip where description = '同号'")).hasSize(2);
  }

  @Test
  void findsOutWhatALostCommitBecame() throws SQLException {
    var writer = new TipWriter(numbers::renumber);
    var work = work("断线", UUID.randomUUID());
    try (var tx = database.open()) {
      assertThat(writer.lookUp(tx, work)).isEmpty();
      var written = writer.write(tx, List.of(work)).getFirst();
      tx.commit();

      assertThat(writer.lookUp(tx, work)).contains(written);
    }
  }

  /** Every client hangs up in the middle; what is stored is stored whole, and once. */
  @Test
  void losesAndDoublesNothingWhenClientsHangUp() throws IOException {
    var keys = Stream.generate(UUID::randomUUID).limit(60).toList();
    for (var key : keys) {
      sendAndHangUp(tip("挂断" + key).json(), key);
    }

    var answers = keys.stream().map(key -> intake.submit(tip("挂断" + key).json(), key)).toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    var numbers = answers.stream().map(a -> a.json().path("tipNumber").asString()).toList();
    assertThat(rows.all("select number from tip where description like '挂断%'"))
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(
            rows.all(
                "select key from outbox where topic = 'anshao.tips.v1' and key in"
                    + " (select id::text from tip where description like '挂断%')"))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  @Test
  void forgetsKeysAfterThirtyDays() throws SQLException {
    var old = UUID.randomUUID();
    var recent = UUID.randomUUID();
    intake.submit(tip("旧").json(), old);
    intake.submit(tip("新").json(), recent);
    rows.change(
        "update idempotency_key set created_at = now() - interval '31 days' where key_hash = '%s'"
            .formatted(hash(old)));

    keySweep.run(Instant.now());

    assertThat(rows.all("select 1 from idempotency_key where key_hash = '%s'", hash(old)))
        .isEmpty();
    assertThat(rows.all("select 1 from idempotency_key where key_hash = '%s'", hash(recent)))
        .hasSize(1);
  }

  private static String hash(UUID key) {
    return new IdempotencyKey(key).sha256Hex();
  }

  private void sendAndHangUp(String body, UUID key) throws IOException {
    var uri = intake.uri("/api/v1/tips");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "POST /api/v1/tips HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Idempotency-Key: %s\r\nContent-Length: %d\r\n\r\n".formatted(key, bytes.length);
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }
  }

  private CompletableFuture<Intake.Answer> sendAsync(String body, UUID key) {
    return intake
        .http()
        .sendAsync(intake.submission(body, key).build(), BodyHandlers.ofByteArray())
        .thenApply((HttpResponse<byte[]> response) -> Intake.answer(response));
  }

  private List<TipOutcome> writeOnAnother(TipWriter writer, TipWork work) {
    try (var other = database.open()) {
      var outcome = writer.write(other, List.of(work));
      other.commit();
      return outcome;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private TipWork work(String description, UUID key) {
    return TipFixtures.work(description, new IdempotencyKey(key), numbers);
  }

  private static TipWork again(TipWork work) {
    return new TipWork(
        UUID.randomUUID(),
        work.number() + "X",
        work.tip(),
        work.keyHash(),
        work.bodyHash(),
        work.receiptHash(),
        work.nonce(),
        null,
        false);
  }
}
