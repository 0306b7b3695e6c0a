package io.anshao.cases.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.assistance.domain.AssistanceEvent.AssistanceExtended;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Clocks.Happening;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.clock.domain.Urgency;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseFile.Standing;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.PastCases.Moment;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.listing.domain.FiveFixes;
import io.anshao.cases.listing.domain.ListingEvent.FiveFixesRecorded;
import io.anshao.cases.listing.domain.ListingState;
import io.anshao.cases.metric.domain.CaseFacts.Closing;
import io.anshao.cases.metric.domain.CaseFacts.HazardFact;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import io.anshao.cases.metric.domain.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the folds read out of events. */
class FoldingTests {

  private static final UnitCode FIRE = new UnitCode("xfjy");
  private static final UnitCode BUILDING = new UnitCode("zjj");
  private static final Text WORDS = new Text(new UUID(1, 1), "sha-256:00");
  private static final HazardId H1 = new HazardId("h1");

  @Test
  void knowsWhoLedWhen() {
    var fold = new MainFold();
    fold.add(assigned("2021-06-16T10:00", BUILDING));
    fold.add(new CaseEvent.Returned(stamp("2021-06-17T09:00"), WORDS, Optional.of(FIRE)));
    fold.add(new CaseEvent.ReturnRefused(stamp("2021-06-18T09:00"), WORDS));

    assertThat(fold.leads().at(at("2021-06-16T09:59"))).isEmpty();
    assertThat(fold.leads().at(at("2021-06-16T10:00"))).contains(BUILDING);
    assertThat(fold.leads().at(at("2021-06-17T12:00"))).isEmpty();
    assertThat(fold.leads().at(at("2021-06-18T12:00"))).contains(BUILDING);
    assertThat(fold.handovers().getFirst().isRefused()).isTrue();
    assertThat(fold.handovers().getFirst().returnedAt()).contains(at("2021-06-17T09:00"));
  }

  @Test
  void countsAReferralAsAnOutcomeOnlyBeforeAcceptanceAndWhileAway() {
    var away = new MainFold();
    away.add(new CaseEvent.ReferredOut(stamp("2021-06-08T10:00")));
    assertThat(away.triage().orElseThrow().outcome()).isEqualTo(Outcome.REFERRED);
    away.add(new CaseEvent.CameBack(stamp("2021-06-09T10:00")));
    assertThat(away.triage()).isEmpty();

    var accepted = new MainFold();
    accepted.add(accepted("2021-06-08T10:00"));
    accepted.add(new CaseEvent.ReferredOut(stamp("2021-06-09T10:00")));
    assertThat(accepted.triage().orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void keepsTheFirstClosureOfWhatWasReopened() {
    var fold = new MainFold();
    fold.add(submitted("2021-06-10T10:00"));
    fold.add(new CaseEvent.ClosureRejected(stamp("2021-06-10T11:00"), WORDS));
    assertThat(fold.concludedAt()).isEmpty();
    fold.add(submitted("2021-06-11T10:00"));
    fold.add(new CaseEvent.Closed(stamp("2021-06-12T10:00")));
    fold.add(new CaseEvent.Reopened(stamp("2021-07-01T10:00"), WORDS));
    fold.add(submitted("2021-07-10T10:00"));

    assertThat(fold.concludedAt()).contains(at("2021-06-11T10:00"));
    assertThat(fold.closings())
        .containsExactly(new Closing(at("2021-06-12T10:00"), Optional.of(at("2021-07-01T10:00"))));
  }

  @Test
  void holdsAHazardToItsFirstOrderAndToWhatHelpOrAListingGrants() {
    var fold = new HazardFold();
    fold.add(moment(inspected(new Condition.Open())));
    assertThat(only(fold).dueAt()).isEmpty();
    fold.add(moment(ordered("2021-06-18")));
    fold.add(moment(failed("2021-06-30")));
    assertThat(only(fold).dueAt()).contains(at("2021-06-18T23:59:59"));
    fold.add(moment(ordered("2021-06-30")));
    assertThat(only(fold).dueAt()).contains(at("2021-06-18T23:59:59"));
    fold.add(
        moment(new AssistanceExtended(stamp("2021-06-12T10:00"), LocalDate.parse("2021-07-10"))));
    assertThat(only(fold).dueAt()).contains(at("2021-07-10T23:59:59"));
    fold.add(listed("2022-06-01"));
    assertThat(only(fold).dueAt()).contains(at("2022-06-01T23:59:59"));
    fold.add(
        moment(
            new CaseEvent.ReinspectionPassed(
                stamp("2021-07-09T10:00"), WORDS, List.of(H1), List.of(), Optional.empty())));
    assertThat(only(fold).writtenOffAt()).contains(at("2021-07-09T10:00"));
  }

  @Test
  void holdsAHazardFixedOnTheSpotToTheInspection() {
    var fold = new HazardFold();
    fold.add(moment(inspected(new Condition.FixedOnSpot())));

    assertThat(only(fold).dueAt()).contains(at("2021-06-11T10:00"));
  }

  @Test
  void tellsWhatEndedADuty() {
    var fold = new DutyFold();
    var clocks = happened(Clocks.NONE, "accepted", "2021-06-16T09:00", Optional.empty());
    clocks = happened(clocks, "assigned", "2021-06-16T10:00", Optional.empty());
    fold.add(moment(assigned("2021-06-16T10:00", BUILDING), clocks));
    assertThat(duty(fold, "sign_for").doneAt()).isEmpty();
    clocks = happened(clocks, "returned", "2021-06-17T09:00", Optional.empty());
    var returned = new CaseEvent.Returned(stamp("2021-06-17T09:00"), WORDS, Optional.empty());
    fold.add(moment(returned, clocks));
    assertThat(duty(fold, "sign_for").isVoid()).isTrue();

    var later = LocalDate.parse("2021-08-01");
    clocks = happened(clocks, "extension-approved", "2021-07-10T09:00", Optional.of(later));
    fold.add(moment(new ExtensionApproved(stamp("2021-07-10T09:00"), later, WORDS), clocks));
    assertThat(duty(fold, "sign_for").isVoid()).isTrue();
    assertThat(duty(fold, "handle_total").isExtended()).isTrue();
    assertThat(duty(fold, "handle_total").dueAt()).isEqualTo(at("2021-08-01T23:59:59"));
    assertThat(duty(fold, "handle_max").isExtended()).isFalse();
    assertThat(fold.all()).extracting(Duty::clock).doesNotContain("return");
  }

  private static Duty duty(DutyFold fold, String clock) {
    return fold.all().stream().filter(d -> d.clock().equals(clock)).findFirst().orElseThrow();
  }

  private static HazardFact only(HazardFold fold) {
    return fold.all().getFirst();
  }

  private static Clocks happened(
      Clocks clocks, String event, String local, Optional<LocalDate> due) {
    return clocks.after(
        new Happening(event, at(local), Urgency.GENERAL, due),
        SlaPolicies.STANDARD,
        new WorkCalendar(Map.of(), Set.of()));
  }

  private static CaseEvent accepted(String local) {
    return new CaseEvent.Accepted(
        stamp(local),
        "fire_exit",
        Severity.L4_GENERAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        WORDS,
        Optional.empty(),
        Optional.of(false));
  }

  private static CaseEvent assigned(String local, UnitCode unit) {
    return new CaseEvent.Assigned(
        stamp(local),
        unit,
        List.of(),
        WORDS,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CaseEvent submitted(String local) {
    return new CaseEvent.ClosureSubmitted(stamp(local), WORDS, WORDS);
  }

  private static CaseEvent inspected(Condition condition) {
    var hazard =
        new Hazard(
            H1, WORDS, Hazard.Level.GENERAL, condition, List.of(), List.of(), Optional.empty());
    return new CaseEvent.Inspected(
        stamp("2021-06-11T10:00"),
        Optional.empty(),
        Finding.SUBSTANTIATED,
        WORDS,
        List.of(),
        List.of(hazard),
        Severity.L4_GENERAL,
        List.of(),
        false,
        Optional.empty());
  }

  private static CaseEvent ordered(String day) {
    var item = new CaseCommand.Item(H1, WORDS, LocalDate.parse(day));
    return new CaseEvent.RectificationOrdered(
        stamp("2021-06-11T11:00"), List.of(item), Optional.empty(), Optional.empty());
  }

  private static CaseEvent failed(String newDay) {
    return new CaseEvent.ReinspectionFailed(
        stamp("2021-06-12T10:00"),
        WORDS,
        List.of(),
        List.of(H1),
        Optional.of(LocalDate.parse(newDay)),
        List.of(),
        Optional.empty());
  }

  private static Moment listed(String until) {
    var fixes = new FiveFixes(WORDS, WORDS, WORDS, WORDS, WORDS);
    var sheet =
        new ListingState.Sheet(
            "北区安委督〔2021〕1号",
            LocalDate.parse("2021-06-12"),
            LocalDate.parse(until),
            true,
            Optional.of(WORDS),
            Optional.of(fixes),
            0);
    var state = new Standing(9, new ListingState.Treating(sheet));
    return moment(
        new FiveFixesRecorded(stamp("2021-06-13T10:00"), fixes),
        Map.of("listing", state),
        Clocks.NONE);
  }

  private static Moment moment(Object event) {
    return moment(event, Map.of(), Clocks.NONE);
  }

  private static Moment moment(Object event, Clocks clocks) {
    return moment(event, Map.of(), clocks);
  }

  private static Moment moment(Object event, Map<String, Standing> tracks, Clocks clocks) {
    var stamp = event instanceof CaseEvent onMain ? onMain.stamp() : stamp("2021-06-12T10:00");
    var fresh = CaseLedger.fresh(new UUID(0, 1), "330205", "JBAQ2021000001", stamp.at());
    var file =
        new CaseFile(
            fresh.id(),
            fresh.district(),
            fresh.number(),
            1,
            fresh.head(),
            fresh.registeredAt(),
            stamp.at(),
            tracks,
            clocks,
            fresh.party());
    return new Moment(event, stamp, file);
  }

  private static Stamp stamp(String local) {
    return new Stamp(at(local), Actor.SYSTEM);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
