package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.messaging.Bench.Effect;
import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * An outbox of the release that marked its records, and an instance of that release that lives on
 * beside the newer one (decision 0062).
 */
class OlderOutboxTests {

  private static final String MARKING = "43.0";

  /** What that instance looks for, and how it asks for its turn. */
  private static final String ITS_ROWS = "select count(*) from outbox where sent_at is null";

  private static final String ITS_TURN =
      """
      with taken as (
        insert into relay_lease (slot, holder, until) values (0, 'older', now() + interval '5 seconds')
        on conflict (slot) do update set holder = excluded.holder, until = excluded.until
         where relay_lease.holder = excluded.holder or relay_lease.until < now()
        returning slot)
      select count(*) from taken""";

  @Test
  void isSentOnByTheNewerInstanceAlone() {
    var fresh = TestPostgres.database();
    migrate(fresh, MARKING);
    var database = new Database(fresh.jdbcUrl(), fresh.appUser(), fresh.appPassword());
    var bench = new Bench(database, MessagingServers.brokers(), "older-outbox");
    bench.append("sent", 1, 1);
    bench.execute("update outbox set sent_at = now()");
    bench.append("k", 1, 2);
    assertThat(bench.count(ITS_TURN)).isEqualTo(1);

    migrate(fresh, "latest");
    bench.append("k", 3, 3);

    assertThat(bench.count(ITS_ROWS)).isZero();
    assertThat(bench.count(ITS_TURN)).isZero();
    var relay = bench.relay();
    relay.start();
    try {
      await()
          .untilAsserted(
              () ->
                  assertThat(MessagingServers.readAll(Topic.PROGRESS, bench.prefix))
                      .containsExactly(new Effect("k", 1), new Effect("k", 2), new Effect("k", 3)));
    } finally {
      relay.stop();
    }
  }

  private static void migrate(TestDatabase database, String target) {
    MessagingTables.in(database).target(target).load().migrate();
  }
}
