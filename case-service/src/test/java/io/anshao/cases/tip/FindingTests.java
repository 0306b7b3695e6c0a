package io.anshao.cases.tip;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Inspection;
import io.anshao.contracts.tip.TipSubmitted;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a joint inspection found, as cases. */
@ServiceTest
class FindingTests {

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;

  @Test
  void opensACaseAsGraveAsTheInspectorsSawItAndCallsNobodyIn() throws SQLException {
    var cast = cases.cast();
    var inspection =
        new Inspection(
            UUID.randomUUID(), LocalDate.parse("2021-06-07"), "联合暗访组", List.of("消防"), true);
    var id = cases.open(found(cast.district(), inspection), cast.triager());

    var view = cases.view(cast.triager(), id);

    assertThat(view.path("severity").asString()).isEqualTo("L2_major");
    assertThat(view.at("/tips/0/entry/inspection/team").asString()).isEqualTo("联合暗访组");
    assertThat(view.at("/tips/0/entry/inspection/id").asString())
        .isEqualTo(inspection.id().toString());
    // many findings of one inspection are no incident
    assertThat(database.rows("select 1 from incident_tip where case_id = ?::uuid", id.toString()))
        .isEmpty();
  }

  private static TipSubmitted found(String district, Inspection inspection) {
    var of = tip(district, "2021-06-08T09:12:00");
    return new TipSubmitted(
        of.tipId(),
        of.tipNumber(),
        of.district(),
        "undercover",
        of.submittedAt(),
        of.description(),
        of.hazardType(),
        of.keyArea(),
        of.location(),
        of.address(),
        of.subject(),
        of.occurredAt(),
        of.answers(),
        List.of(),
        of.identityMode(),
        "official",
        of.contactKind(),
        new Entry(UUID.randomUUID(), null, null, null, "L2_major", inspection, null),
        null,
        of.leaf());
  }
}
