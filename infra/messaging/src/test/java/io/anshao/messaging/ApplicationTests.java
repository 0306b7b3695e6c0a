package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.messaging.LaneTests.Row;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.reference.ReferenceConfiguration;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.testkit.TestServers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** A whole application on real servers, as the services are put together. */
@SpringBootTest(properties = "anshao.service=testing")
@Import(TestServers.class)
class ApplicationTests {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MessagingConfiguration.class, ReferenceConfiguration.class})
  static class Application {

    @Bean
    Lanes<Row, Long> rows(LaneFactory factory) {
      return factory.lanes("rows", LaneSettings.standard(), new LaneTests.RowWriter());
    }
  }

  @Autowired private Lanes<Row, Long> lanes;
  @Autowired private DatabaseClient reads;
  @Autowired private Database database;
  @Autowired private Outbox outbox;
  @Autowired private ReferenceStore reference;
  @Autowired private DatabaseHealth databaseHealth;
  @Autowired private FlowHealth flowHealth;

  @Test
  void readsThroughThePoolWhatALaneWrote() {
    var answer = lanes.submit(new Row(1, "a")).block();

    var read =
        reads.sql("select id from row").map(row -> row.get("id", Long.class)).all().collectList();

    assertThat(read.block()).contains(answer);
    assertThat(databaseHealth.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void readsAndWritesAgainAfterItsConnectionsWereCut() throws SQLException {
    lanes.submit(new Row(11, "a")).block();
    reads.sql("select 1").fetch().first().block();

    execute(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
         where pid <> pg_backend_pid() and usename = current_user""");

    assertThat(lanes.submit(new Row(12, "a")).block()).isEqualTo(12);
    await()
        .ignoreExceptions()
        .until(() -> reads.sql("select 1").fetch().rowsUpdated().block() != null);
  }

  @Test
  void isReadyOnceADistrictAndATokenKeyHaveArrived() throws SQLException {
    assertThat(reference.isReady()).isFalse();
    var district = new DistrictDefined("990001", "试验区", null, "安委办", "JB", List.of());
    var key = new TokenKeyDefined("k-1", "{}", Instant.EPOCH, null);

    try (var tx = database.open()) {
      outbox.append(
          tx,
          List.of(published(district, "district/990001", 1), published(key, "token-key/k-1", 1)));
      tx.commit();
    }

    await().until(reference::isReady);
    assertThat(reference.find(DistrictDefined.class, "district/990001")).contains(district);
    assertThat(reference.all(TokenKeyDefined.class)).contains(key);
  }

  @Test
  void saysWhenAKeyIsParkedAndStaysReady() throws SQLException {
    await().until(() -> flowHealth.health().getStatus().equals(Status.UP));

    execute(
        """
        insert into parked (consumer, topic, partition, kafka_offset, key, headers, next_at, given_up, reason)
        values ('other', 'anshao.tips.v1', 0, 0, 'k', '{}', now(), true, 'poison')""");

    await().until(() -> flowHealth.health().getStatus().getCode().equals(FlowHealth.STALLED));
    assertThat(flowHealth.health().getDetails()).containsEntry("parkedKeys", 1.0);
    assertThat(databaseHealth.health().getStatus()).isEqualTo(Status.UP);
    execute("delete from parked");
  }

  private void execute(String sql) throws SQLException {
    try (var tx = database.open();
        var statement = tx.createStatement()) {
      statement.execute(sql);
      tx.commit();
    }
  }

  private static OutboxRecord published(Object event, String key, long seq) {
    return OutboxRecord.of("/anshao/testing", event, key, seq, "990001", Instant.EPOCH, null, null);
  }
}
