package io.anshao.cases.reveal;

import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.contracts.delivery.RevealStepped.Step;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What notify-service tells of a request for a contact, in the log and to the reporter. */
@ServiceTest
class HearingRevealsTests {

  private static final UUID TRIAGER = UUID.randomUUID();
  private static final UUID CUSTODIAN = UUID.randomUUID();

  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;

  private Cast cast;
  private TipSubmitted tip;
  private UUID id;

  @BeforeEach
  void somebodyReports() {
    cast = cases.cast();
    tip =
        tip(
            cast.district(),
            "2021-06-08T09:12:00",
            IdentityMode.SEALED,
            "employee",
            ContactKind.PHONE);
    id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);
  }

  @Test
  void writesWhoAskedAndTellsTheReporterTheRoleAlone() throws SQLException {
    var request = UUID.randomUUID();
    step(request, 1, Step.REQUESTED, TRIAGER, "triager");
    step(request, 2, Step.APPROVED, CUSTODIAN, "identity_custodian");
    step(request, 3, Step.APPROVED, UUID.randomUUID(), "identity_custodian");
    step(request, 4, Step.SERVED, TRIAGER, "triager");

    await().atMost(Duration.ofSeconds(20)).until(() -> events().contains("contact-served"));

    assertThat(events())
        .containsSubsequence("contact-requested", "contact-approved", "contact-approved")
        .contains("申请揭示联系方式", "\"verify\"");
    assertThat(cases.view(cast.triager(), id).path("tracks").toString())
        .contains("揭示联系方式", "研判员 核实情况", "已提供");
    assertThat(told())
        .contains("研判员申请查看您留下的联系方式", "取得了您留下的联系方式")
        .doesNotContain(TRIAGER.toString(), CUSTODIAN.toString());
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void isNothingThatTheHandlingUnitSees() {
    step(UUID.randomUUID(), 1, Step.REQUESTED, TRIAGER, "triager");
    await().atMost(Duration.ofSeconds(20)).until(() -> events().contains("contact-requested"));

    assertThat(
            cases.view(cast.unitLeader(), id)
                + cases.get(cast.unitLeader(), id, "events").toString())
        .doesNotContain("contact-requested", "揭示联系方式", "\"reveal\"");
  }

  private String events() {
    return cases.get(cast.triager(), id, "events").toString();
  }

  private String told() throws SQLException {
    return database
        .rows(
            """
            select convert_from(payload, 'UTF8') from outbox
             where topic = 'anshao.progress.v1' and key = ? order by id\
            """,
            tip.tipId().toString())
        .toString();
  }

  private void step(UUID request, long seq, Step step, UUID person, String role) {
    var at = at("2021-06-08T11:00:00").plusSeconds(seq);
    cases.publish(
        OutboxRecord.of(
            "/anshao/notify",
            new RevealStepped(request, tip.tipId(), step, person, role, "verify", at),
            request.toString(),
            seq,
            cast.district(),
            at,
            null,
            null));
  }
}
