package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.cases.report.domain.Filing.Status;
import io.anshao.cases.report.domain.ReportDecider.Refusal;
import io.anshao.cases.report.domain.ReportDecider.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** draft → submitted → returned → submitted again → frozen. */
class ReportDeciderTests {

  private static final Instant NOW = Instant.parse("2021-06-08T08:00:00Z");
  private static final UUID LEADER = UUID.randomUUID();
  private static final UUID OFFICE = UUID.randomUUID();

  @Test
  void goesTheWholeWayAndForgetsNoSubmission() {
    var filing = Filing.opened();
    filing = done(filing, ReportAct.SAVE, LEADER);
    filing = done(filing, ReportAct.SUBMIT, LEADER);
    filing = done(filing, ReportAct.RETURN, OFFICE);
    assertThat(filing.status()).isEqualTo(Status.RETURNED);
    filing = ReportDecider.decide(filing, ReportAct.SUBMIT, NOW.plusSeconds(9), true, LEADER);
    filing = done(filing, ReportAct.FREEZE, OFFICE);

    assertThat(filing.status()).isEqualTo(Status.FROZEN);
    assertThat(filing.submission()).isEqualTo(2);
    assertThat(filing.version()).isEqualTo(6);
    assertThat(filing.firstSubmittedAt()).contains(NOW);
    assertThat(filing.wasLate()).as("it came in time the first time").isFalse();
  }

  @Test
  void refusesWhatIsNotItsTurn() {
    var submitted = done(Filing.opened(), ReportAct.SUBMIT, LEADER);
    var frozen = done(submitted, ReportAct.FREEZE, OFFICE);

    refused(submitted, ReportAct.SAVE, LEADER, Refusal.NOT_OPEN);
    refused(submitted, ReportAct.SUBMIT, LEADER, Refusal.NOT_OPEN);
    refused(submitted, ReportAct.REMIND, OFFICE, Refusal.NOT_OPEN);
    refused(Filing.opened(), ReportAct.RETURN, OFFICE, Refusal.NOT_SUBMITTED);
    refused(Filing.opened(), ReportAct.FREEZE, OFFICE, Refusal.NOT_SUBMITTED);
    refused(frozen, ReportAct.SAVE, LEADER, Refusal.FROZEN);
    refused(frozen, ReportAct.RETURN, OFFICE, Refusal.FROZEN);
  }

  @Test
  void letsNobodyReviewWhatTheySigned() {
    var submitted = done(Filing.opened(), ReportAct.SUBMIT, LEADER);

    refused(submitted, ReportAct.FREEZE, LEADER, Refusal.OWN_SIGNATURE);
    refused(submitted, ReportAct.RETURN, LEADER, Refusal.OWN_SIGNATURE);
  }

  private static Filing done(Filing filing, ReportAct act, UUID by) {
    return ReportDecider.decide(filing, act, NOW, false, by);
  }

  private static void refused(Filing filing, ReportAct act, UUID by, Refusal why) {
    assertThatThrownBy(() -> done(filing, act, by))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.refusal()).isEqualTo(why));
  }
}
