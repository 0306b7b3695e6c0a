package io.anshao.cases.trust;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.contracts.NameUuid;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and states of many cases, made anew again and again while all of them move. */
@ServiceTest
class RebuildTests {

  private static final int CASES = 24;

  /** A checksum of everything that is kept of a district's cases besides the log. */
  private static final String SUMS =
      """
      select (select md5(string_agg(md5(f::text), '' order by f.id)) from case_file f where f.district = d),
             (select md5(string_agg(md5(t::text), '' order by t.case_id, t.track))
                from case_track t join case_file f on f.id = t.case_id where f.district = d),
             (select md5(string_agg(md5(r::text), '' order by r.id)) from case_row r where r.district = d),
             (select md5(string_agg(md5(s::text), '' order by s.id, s.unit))
                from case_sight s join case_file f on f.id = s.id where f.district = d)
        from (select ?::text as d) of_district""";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  @Test
  void isTheSameUnderLoad() throws Exception {
    var district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:00:00");
    var cast = cases.cast(district);
    var ids = new ArrayList<UUID>();
    var tips = new ArrayList<UUID>();
    for (int i = 0; i < CASES; i++) {
      var tip = tip(district, "2021-06-08T09:12:00");
      cases.publish(tip);
      tips.add(tip.tipId());
    }
    for (var tip : tips) {
      var id = NameUuid.ofCase(tip);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !database.rows("select 1 from case_file where id = ?", id).isEmpty());
      ids.add(id);
    }

    try (var people = Executors.newFixedThreadPool(4)) {
      var work = ids.stream().map(id -> people.submit(() -> walk(cast, id))).toList();
      rebuild();
      rebuild();
      for (var each : work) {
        each.get();
      }
    }

    var under = sums(district);
    rebuild();
    assertThat(sums(district)).isEqualTo(under);
    assertThat(
            database.rows(
                "select stage, count(*)::text from case_file where district = ? group by stage",
                district))
        .containsExactly(List.of("in_progress", Integer.toString(CASES)));
  }

  private void walk(Cast cast, UUID id) {
    cases.give(cast.triager(), id, "accept", CaseApi.accept());
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
  }

  private void rebuild() throws SQLException {
    database.rows("select rebuild_read_models()::text");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> database.rows("select 1 from rebuild where done_at is null").isEmpty());
  }

  private List<List<String>> sums(String district) throws SQLException {
    return database.rows(SUMS, district);
  }
}
