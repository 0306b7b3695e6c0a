package io.anshao.cases.queue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** However frequent a word is thought to be, a search finds the same. */
@ServiceTest
class FrequentWordsTests {

  private static final Instant START = Instant.parse("2021-06-08T01:00:00Z");

  @Autowired private StaffApi staff;
  @Autowired private Database database;
  @Autowired private DatabaseClient client;
  @Autowired private Awaited awaited;
  @Autowired private Sight sight;

  private String district = "";

  @BeforeEach
  void fillADistrict() throws SQLException {
    district = staff.freshDistrict();
    put(IntStream.range(0, 20).mapToObj(i -> at(i, "安全出口上锁").registered()));
    put(IntStream.range(20, 40).mapToObj(i -> at(i, "夜班焊工说安全").assigned("xfjy", "核查安全出口")));
    put(IntStream.range(40, 60).mapToObj(i -> at(i, "粉尘堆积").registered()));
  }

  @Test
  void findsTheSamePagesAndTheSameTotal() {
    var office = new Scope.WholeDistrict(district, Optional.empty());
    for (var query :
        List.of(
            "q=安全",
            "q=安全 出口",
            "q=安全&sort=new",
            "q=安全&sort=old",
            "q=安全&sort=due",
            "q=安全&status=to_triage,assigned",
            "q=安全&status=assigned",
            "q=安全&unit=xfjy",
            "q=没有",
            "q=粉尘&from=2021-06-01&to=2021-06-30")) {
      assertThat(walk(office, query, 0)).as(query).isEqualTo(walk(office, query, Long.MAX_VALUE));
    }
    assertThat(walk(office, "q=安全", 0)).hasSize(40);
    assertThat(walk(office, "q=没有", 0)).isEmpty();
  }

  @Test
  void showsAUnitNoMoreThanItsBriefSays() {
    var unit = new Scope.OwnUnit(district, new UnitCode("xfjy"));

    assertThat(walk(unit, "q=安全", 0)).hasSize(20).isEqualTo(walk(unit, "q=安全", Long.MAX_VALUE));
    assertThat(walk(unit, "q=焊工", 0)).isEmpty();
  }

  /** All rows, page by page, each page with the same total. */
  private List<UUID> walk(Scope scope, String query, long frequent) {
    var queue = new Queue(client, frequent);
    var me = new Me(new UUID(0, 0), List.of(), Set.of());
    var seen = Stream.<UUID>builder();
    var total = -1L;
    var cursor = Optional.<String>empty();
    do {
      var parameters =
          new LinkedMultiValueMap<>(
              UriComponentsBuilder.fromUriString("/?limit=7&" + query).build().getQueryParams());
      cursor.ifPresent(text -> parameters.add("cursor", text));
      var request = ListRequest.read(parameters, me);
      var part = requireNonNull(queue.list(scope, request, START).block());
      assertThat(total).isIn(-1L, part.count());
      total = part.count();
      var shown = part.rows().stream().limit(7).toList();
      shown.forEach(row -> seen.add(row.id()));
      cursor =
          part.rows().size() > 7
              ? Optional.of(
                  new Cursor(request.sort(), shown.getLast().places(), shown.getLast().id()).text())
              : Optional.empty();
    } while (cursor.isPresent());
    return seen.build().toList();
  }

  private QueuedCase at(int minute, String words) {
    return new QueuedCase(district).saying(words).at(START.plusSeconds(60L * minute));
  }

  private void put(Stream<CaseChange> changes) throws SQLException {
    try (var tx = database.open()) {
      new QueueProjection(awaited, sight).apply(tx, changes.toList());
      tx.commit();
    }
  }
}
