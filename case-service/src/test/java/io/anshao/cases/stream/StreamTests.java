package io.anshao.cases.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.session.SigningKeys;
import io.anshao.contracts.caseevent.CaseChanged;
import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@ServiceTest
class StreamTests {

  private static final ParameterizedTypeReference<ServerSentEvent<CaseHint>> EVENT =
      new ParameterizedTypeReference<>() {};

  @Autowired private StaffApi staff;
  @Autowired private Database database;
  @Autowired private Outbox outbox;
  @Autowired private SigningKeys keys;

  @Test
  void tellsAUnitOfItsOwnCasesAlone() throws SQLException {
    var district = staff.freshDistrict();
    var own = new CopyOnWriteArrayList<UUID>();
    var other = new CopyOnWriteArrayList<UUID>();
    var office = new CopyOnWriteArrayList<UUID>();
    var follows =
        List.of(
            follow(staff.unit(district, "xfjy", "unit_clerk").token(), own),
            follow(staff.unit(district, "zjj", "unit_clerk").token(), other),
            follow(staff.office(district, "triager").token(), office));
    // the group of this instance reads from the end: wait until it does
    await()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              publish(UUID.randomUUID(), district);
              return !office.isEmpty();
            });

    var mine = UUID.randomUUID();
    var theirs = UUID.randomUUID();
    publish(theirs, district, "zjj");
    publish(mine, district, "xfjy", "t_cicheng");

    await().until(() -> own.contains(mine) && other.contains(theirs));
    await().until(() -> office.containsAll(List.of(mine, theirs)));
    assertThat(own).containsExactly(mine);
    assertThat(other).containsExactly(theirs);
    follows.forEach(Disposable::dispose);
  }

  @Test
  void endsWithTheToken() {
    var user =
        new StaffUser(UUID.randomUUID(), "x", "x", staff.freshDistrict(), null, Set.of("triager"));
    var token = StaffTokens.sign(keys.current(), user, Instant.now().plusSeconds(3));
    var ended = new AtomicBoolean();

    events(token).doOnComplete(() -> ended.set(true)).subscribe();

    await().untilTrue(ended);
  }

  @Test
  void tellsBusinessTime() {
    staff
        .as(staff.office(staff.freshDistrict(), "triager"))
        .get()
        .uri("/api/v1/clock")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.now")
        .isNotEmpty();
  }

  private Disposable follow(String token, List<UUID> heard) {
    return events(token)
        .filter(event -> "case".equals(event.event()))
        .subscribe(event -> heard.add(event.data().id()));
  }

  private Flux<ServerSentEvent<CaseHint>> events(String token) {
    return staff
        .as(token)
        .get()
        .uri("/api/v1/stream")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(EVENT)
        .getResponseBody();
  }

  private void publish(UUID id, String district, String... units) throws SQLException {
    var change =
        new CaseChanged(
            id,
            "JBAQ2021000001",
            district,
            1,
            "assigned",
            "assigned",
            "L4_general",
            List.of(units),
            "triager",
            Instant.now(),
            null);
    try (var tx = database.open()) {
      outbox.append(
          tx,
          List.of(
              OutboxRecord.of(
                  "/anshao/cases", change, id.toString(), 1, district, Instant.now(), null, null)));
      tx.commit();
    }
  }
}
