package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.lane.EqualKeys;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same idempotency key in one batch, in two lanes and on two instances. */
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
  void writesTheFirstOfABatchAndAnswersAllFromIt() throws SQLException {
    var batch =
        List.of(
            new Request(1, "k", "a"),
            new Request(2, "other", "a"),
            new Request(3, "k", "a"),
            new Request(4, "k", "b"));

    try (var tx = bench.database.open()) {
      assertThat(new KeyedWriter().write(tx, batch)).containsExactly(1L, 2L, 1L, REFUSED);
      tx.commit();
    }

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

    /** Not the key: equal keys may lie in different lanes. */
    @Override
    public Object aggregate(Request request) {
      return request.id();
    }

    @Override
    public List<Long> write(Connection tx, List<Request> batch) throws SQLException {
      return EqualKeys.once(
          batch,
          Request::key,
          firsts -> insert(tx, firsts),
          keys -> read(tx, keys),
          (request, stored) -> stored.to(request));
    }

    private static Map<String, Stored> insert(Connection tx, List<Request> firsts)
        throws SQLException {
      Map<String, Stored> stored;
      try (var insert = tx.prepareStatement(INSERT)) {
        insert.setArray(1, array(tx, "text", firsts, Request::key));
        insert.setArray(2, array(tx, "text", firsts, Request::body));
        insert.setArray(3, array(tx, "bigint", firsts, Request::id));
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
