package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same idempotency key at once and on two instances. The key is the work's aggregate: equal
 * ones meet in one lane, never in one batch, and {@code on conflict do nothing} does the rest.
 */
class EqualKeysTests {

  private static final long REFUSED = -1;

  private final List<Lanes<Request, Long>> running = new ArrayList<>();
  private Bench bench;

  @BeforeEach
  void open() {
    bench = MessagingServers.bench();
  }

  @AfterEach
  void close() {
    running.forEach(Lanes::stop);
  }

  @Test
  void writesTheFirstAndAnswersTheOthersFromIt() {
    var lanes = instance();
    var answers =
        Stream.of(
                new Request(1, "k", "a"),
                new Request(2, "other", "a"),
                new Request(3, "k", "a"),
                new Request(4, "k", "b"))
            .map(lanes::submitNow)
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactly(1L, 2L, 1L, REFUSED);
    assertThat(bench.count("select count(*) from row")).isEqualTo(2);
  }

  @Test
  void givesOneAnswerPerKeyOnTwoInstances() {
    var instances = List.of(instance(), instance());
    var answers = new HashMap<String, List<CompletableFuture<Long>>>();

    for (int i = 0; i < 600; i++) {
      var key = "k" + i % 100;
      var answer = instances.get(i % 7 % 2).submitNow(new Request(i, key, "a"));
      answers.computeIfAbsent(key, k -> new ArrayList<>()).add(answer);
    }

    assertThat(answers.values())
        .allSatisfy(
            each -> assertThat(each.stream().map(CompletableFuture::join).distinct()).hasSize(1));
    assertThat(bench.count("select count(*) from row")).isEqualTo(100);
    assertThat(bench.count("select count(*) from row join keyed on id = answer")).isEqualTo(100);
  }

  private Lanes<Request, Long> instance() {
    var lanes = bench.lanes.lanes("keyed", LaneSettings.standard(), new KeyedWriter());
    lanes.start();
    running.add(lanes);
    return lanes;
  }

  record Request(long id, String key, String body) {}

  record Stored(String body, long answer) {

    /** Another body under the same key is refused. */
    long to(Request request) {
      return request.body().equals(body) ? answer : REFUSED;
    }
  }

  private static final class KeyedWriter implements BatchWriter<Request, Long> {

    private static final String INSERT =
        """
        insert into keyed (key, body, answer)
        select * from unnest(?::text[], ?::text[], ?::bigint[])
        on conflict (key) do nothing returning key, body, answer""";

    private static final String READ =
        "select key, body, answer from keyed where key = any (?::text[])";

    @Override
    public Object aggregate(Request request) {
      return request.key();
    }

    @Override
    public List<Long> write(Connection tx, List<Request> batch) throws SQLException {
      var stored = insert(tx, batch);
      var known = batch.stream().map(Request::key).filter(k -> !stored.containsKey(k)).toList();
      stored.putAll(read(tx, known));
      return batch.stream().map(r -> Objects.requireNonNull(stored.get(r.key())).to(r)).toList();
    }

    private static Map<String, Stored> insert(Connection tx, List<Request> batch)
        throws SQLException {
      Map<String, Stored> stored;
      try (var insert = tx.prepareStatement(INSERT)) {
        insert.setArray(1, array(tx, "text", batch, Request::key));
        insert.setArray(2, array(tx, "text", batch, Request::body));
        insert.setArray(3, array(tx, "bigint", batch, Request::id));
        stored = storedBy(insert);
      }
      try (var rows = tx.prepareStatement("insert into row select unnest(?::bigint[]), 'a'")) {
        rows.setArray(1, array(tx, "bigint", List.copyOf(stored.values()), Stored::answer));
        rows.executeUpdate();
      }
      return stored;
    }

    private static Map<String, Stored> read(Connection tx, List<String> keys) throws SQLException {
      try (var read = tx.prepareStatement(READ)) {
        read.setArray(1, array(tx, "text", keys, key -> key));
        return storedBy(read);
      }
    }

    private static Map<String, Stored> storedBy(PreparedStatement statement) throws SQLException {
      var stored = new HashMap<String, Stored>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          stored.put(rows.getString(1), new Stored(rows.getString(2), rows.getLong(3)));
        }
      }
      return stored;
    }

    private static <T> java.sql.Array array(
        Connection tx, String type, List<T> of, Function<T, ?> value) throws SQLException {
      return tx.createArrayOf(type, of.stream().map(value).toArray());
    }

    @Override
    public Optional<Long> lookUp(Connection connection, Request request) throws SQLException {
      return Optional.ofNullable(read(connection, List.of(request.key())).get(request.key()))
          .map(stored -> stored.to(request));
    }
  }
}
