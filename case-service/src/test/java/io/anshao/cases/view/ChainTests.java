package io.anshao.cases.view;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody changes what happened: the service cannot, and who can is found out. */
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ChainTests {

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private StaffApi staff;
  @Autowired private TestClock clock;

  private @Nullable Cast cast;
  private UUID id;

  @BeforeEach
  void bringACaseIntoProgress() {
    // what is altered here spoils the figures of its district
    if (cast == null) {
      cast = cases.cast(staff.freshDistrict());
      clock.set(cast.district(), "2021-06-08T10:05:00");
    }
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    assertThat(brokenAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update case_event set event = 'x'",
        "delete from case_event",
        "truncate case_event",
        "create trigger t before insert on case_event execute function"
            + " suppress_redundant_updates_trigger()",
        "drop table case_event",
        "update case_command set version = 1"
      })
  void deniesTheServiceToTouchTheLog(String statement) {
    assertThatThrownBy(() -> database.asApp(statement))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("42501");
  }

  @Test
  void findsAnAlteredEvent() throws SQLException {
    database.asOwner(
        "update case_event set bytes = bytes || 'x'::bytea where case_id = ? and version = 3", id);

    assertThat(brokenAt()).isEqualTo("3");
  }

  @Test
  void findsAnEventWithAnotherTime() throws SQLException {
    database.asOwner(
        "update case_event set at = at - interval '1 day' where case_id = ? and version = 2", id);

    assertThat(brokenAt()).isEqualTo("2");
  }

  @Test
  void findsARemovedEvent() throws SQLException {
    database.asOwner("delete from case_event where case_id = ? and version = 2", id);

    assertThat(brokenAt()).isEqualTo("2");
  }

  @Test
  void findsARemovedEnd() throws SQLException {
    database.asOwner("delete from case_event where case_id = ? and version = 4", id);

    assertThat(brokenAt()).isEqualTo("4");
  }

  @Test
  void findsReorderedEvents() throws SQLException {
    database.asOwner("update case_event set version = 99 where case_id = ? and version = 2", id);
    database.asOwner("update case_event set version = 2 where case_id = ? and version = 3", id);
    database.asOwner("update case_event set version = 3 where case_id = ? and version = 99", id);

    assertThat(brokenAt()).isEqualTo("2");
  }

  @Test
  void findsAnAlteredText() throws SQLException {
    database.asOwner("update case_text set body = '别的话' where case_id = ? and kind = 'brief'", id);

    assertThat(brokenAt()).isEqualTo("3");
  }

  @Test
  void holdsWhenTextsAreErased() throws SQLException {
    assertThat(database.asApp("delete from case_text where case_id = ?", id)).isPositive();

    assertThat(brokenAt()).isNull();
    var view = cases.view(cast.triager(), id);
    assertThat(view.at("/tips/0/description").isMissingNode()).isTrue();
  }

  @Test
  void keepsNoFreeTextInTheLog() throws SQLException {
    var bytes =
        database
            .rows(
                "select string_agg(convert_from(bytes, 'UTF8'), ' ') from case_event where case_id"
                    + " = ?",
                id)
            .getFirst()
            .getFirst();

    assertThat(bytes).contains("sha-256:").doesNotContain("安全出口", "纺织厂", "91330205MA2ABCD21T");
  }

  @Test
  void evolvesAStateOfAnOlderShapeAnewFromTheLog() throws SQLException {
    database.asOwner(
        "update case_file set state_version = 0, state = '{\"is\":\"forgotten\"}' where id = ?",
        id);

    assertThat(cases.view(cast.clerk(), id).path("state").asString()).isEqualTo("in_progress");
    cases.give(cast.inspector(), id, "record-inspection", CaseApi.inspect(false));
    assertThat(cases.view(cast.clerk(), id).at("/hazards/0/state").asString()).isEqualTo("open");
    assertThat(brokenAt()).isNull();
  }

  private @Nullable String brokenAt() {
    var verdict = cases.get(cast.triager(), id, "verify");
    assertThat(verdict.path("ok").asBoolean()).isEqualTo(verdict.path("brokenAt").isMissingNode());
    return verdict.path("brokenAt").isMissingNode() ? null : verdict.path("brokenAt").asString();
  }
}
