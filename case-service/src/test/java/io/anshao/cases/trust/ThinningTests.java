package io.anshao.cases.trust;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.RelayWake;
import io.anshao.messaging.outbox.Retelling;
import io.anshao.messaging.outbox.Thinning;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the log tells again to the byte loses its bytes, and gets them back. */
@ServiceTest
class ThinningTests {

  private static final String OF_THE_CASE =
      """
      select topic, seq, (headers::jsonb - 'traceparent')::text, md5(payload) from outbox
       where key in (?, ?) and topic in ('anshao.cases.v1', 'anshao.progress.v1') order by topic, seq""";

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private Database connections;
  @Autowired private List<Retelling> retellings;
  @Autowired private RelayWake wake;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast();
  }

  @Test
  void tellsAgainWhatWasThinnedOut() throws SQLException {
    var tip = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", CaseApi.inspect(true));
    var before = sent(id, tip.tipId());

    thin();

    var thinned =
        "select count(*)::text from outbox where key in (?, ?) and log_tells and payload is null and headers = ''";
    assertThat(database.rows(thinned, id.toString(), tip.tipId().toString()).getFirst())
        .containsExactly(Integer.toString(before.size()));

    for (var topic : Map.of("anshao.cases.v1", id, "anshao.progress.v1", tip.tipId()).entrySet()) {
      database.rows(
          "select republish(?, ?, null)::text", topic.getKey(), topic.getValue().toString());
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> database.rows("select 1 from republish_wanted where done_at is null").isEmpty());

    assertThat(sent(id, tip.tipId())).isEqualTo(before);
  }

  /** What the log would tell otherwise is not touched. */
  @Test
  void leavesWholeWhatTheLogDoesNotTell() throws SQLException {
    var tip = tip(cast.district(), "2021-06-08T09:12:00");
    var id = cases.open(tip, cast.triager());
    sent(id, tip.tipId());
    database.asOwner(
        "update outbox set payload = convert_to('{\"older\":\"shape\"}', 'UTF8') where key = ? and seq = 1",
        id.toString());

    thin();

    assertThat(
            database.rows(
                "select log_tells::text, convert_from(payload, 'UTF8') from outbox where key = ? and seq = 1",
                id.toString()))
        .containsExactly(List.of("false", "{\"older\":\"shape\"}"));
  }

  private void thin() throws SQLException {
    var all = new Thinning(connections, retellings, Duration.ZERO, wake);
    try (var connection = connections.open()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                var more = all.thin(connection);
                connection.commit();
                return !more;
              });
    }
  }

  /** All of the case's records, once each of them is sent. */
  private List<List<String>> sent(UUID id, UUID tip) throws SQLException {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.rows("select 1 from outbox_unsent").isEmpty());
    return database.rows(OF_THE_CASE, id.toString(), tip.toString());
  }
}
