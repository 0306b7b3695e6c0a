package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.NOW;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.PHOTO;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.id;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.CaseCommand.OnSite;
import io.anshao.cases.lifecycle.domain.Visit.Check;
import io.anshao.cases.lifecycle.domain.Visit.Checklist;
import io.anshao.cases.lifecycle.domain.Visit.Refused;
import io.anshao.cases.lifecycle.domain.Visit.Side;
import io.anshao.cases.lifecycle.domain.Visit.Signature;
import io.anshao.cases.lifecycle.domain.Visit.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a visit must hold to be a record (安全生产法 art. 67, 68). */
class VisitTests {

  private static final Signature OURS = signed(Side.INSPECTOR);
  private static final Signature THEIRS = signed(Side.FIRM);

  @Test
  void standsInTheEventAsItWasWrittenDown() {
    var visit = visit(Optional.empty(), OURS, THEIRS);

    var inspected =
        (CaseEvent.Inspected) given(inProgress(inspect(visit, true))).events().getLast();

    assertThat(inspected.visit()).contains(visit);
    assertThat(inspected.signatureRefused()).isFalse();
  }

  @Test
  void keepsProposalAndPicturesOfEachHazard() {
    var other = id("other picture");
    var found =
        new CaseCommand.Found(
            text("上锁"),
            Hazard.Level.GENERAL,
            true,
            Optional.of(LocalDate.parse("2021-06-20")),
            List.of(other),
            List.of(PHOTO));

    var inspected =
        (CaseEvent.Inspected)
            given(inProgress(CaseFixtures.inspect(Finding.SUBSTANTIATED, found)))
                .events()
                .getLast();

    assertThat(inspected.hazards().getFirst().before()).containsExactly(other);
    assertThat(inspected.hazards().getFirst().after()).containsExactly(PHOTO);
    assertThat(inspected.hazards().getFirst().proposedDueOn()).isPresent();
  }

  @Test
  void isSignedByBothSidesOrTheRefusalIsOnRecord() {
    refuses(visit(Optional.empty(), THEIRS), Reason.INSPECTOR_UNSIGNED);
    refuses(visit(Optional.empty(), OURS), Reason.FIRM_UNSIGNED);
    refuses(visit(refused(true), OURS, THEIRS), Reason.SIGNED_AND_REFUSED);
    refuses(visit(refused(false), OURS), Reason.WITNESS_MISSING);

    var inspected =
        (CaseEvent.Inspected)
            given(inProgress(inspect(visit(refused(true), OURS), true))).events().getLast();
    assertThat(inspected.signatureRefused()).isTrue();
  }

  @Test
  void goesByAChecklistOfTheDistrict() {
    given(inProgress())
        .when(inspect(visit(Optional.empty(), OURS, THEIRS), false))
        .thenRefused(Reason.CHECKLIST_UNKNOWN);
    var whole = visit(Optional.empty(), OURS, THEIRS);
    refuses(with(whole, Optional.empty()), Reason.CHECKLIST_MISSING);
  }

  @Test
  void endsAfterItBegan() {
    var whole = visit(Optional.empty(), OURS, THEIRS);
    var backwards =
        new Visit(
            whole.finishedAt(),
            whole.startedAt(),
            whole.place(),
            whole.checklist(),
            whole.checks(),
            whole.shots(),
            whole.recordings(),
            whole.signatures(),
            whole.refusal());

    refuses(backwards, Reason.VISIT_ENDS_EARLY);
  }

  @Test
  void isThereForReinspectionsToo() {
    var visit = visit(Optional.empty(), OURS, THEIRS);

    var passed =
        (CaseEvent.ReinspectionPassed)
            given(rectifying(report(), reinspect(visit))).events().getLast();
    assertThat(passed.visit()).contains(visit);
    given(rectifying(report()))
        .when(reinspect(visit(Optional.empty(), THEIRS)))
        .thenRefused(Reason.INSPECTOR_UNSIGNED);
  }

  private static void refuses(Visit visit, Reason reason) {
    given(inProgress()).when(inspect(visit, true)).thenRefused(reason);
  }

  private static CaseCommand inspect(Visit visit, boolean hasKnownChecklist) {
    return new CaseCommand.RecordInspection(
        INSPECTOR,
        Optional.empty(),
        Finding.UNSUBSTANTIATED,
        text("现场检查记录"),
        List.of(text("李某"), text("王某")),
        List.of(),
        List.of(PHOTO),
        false,
        Optional.of(new OnSite(visit, hasKnownChecklist)));
  }

  private static CaseCommand reinspect(Visit visit) {
    return new CaseCommand.RecordReinspection(
        INSPECTOR,
        true,
        text("复查记录"),
        List.of(),
        Optional.empty(),
        List.of(PHOTO),
        Optional.of(new OnSite(visit, true)));
  }

  private static Visit visit(Optional<Refused> refusal, Signature... signatures) {
    return new Visit(
        NOW,
        NOW.plusSeconds(1800),
        Optional.of(new Visit.Spot("29.890470", "121.552600", Optional.of(12L))),
        Optional.of(new Checklist("fire_exit", 1)),
        List.of(new Check("clear", Verdict.FAIL, Optional.of(text("堆物")), List.of(PHOTO))),
        List.of(new Visit.Shot(PHOTO, NOW.plusSeconds(60), Optional.empty())),
        List.of(),
        List.of(signatures),
        refusal);
  }

  private static Visit with(Visit visit, Optional<Checklist> checklist) {
    return new Visit(
        visit.startedAt(),
        visit.finishedAt(),
        visit.place(),
        checklist,
        visit.checks(),
        visit.shots(),
        visit.recordings(),
        visit.signatures(),
        visit.refusal());
  }

  private static Optional<Refused> refused(boolean isWitnessed) {
    return Optional.of(
        new Refused(text("负责人拒签"), isWitnessed ? Optional.of(text("王某")) : Optional.empty()));
  }

  private static Signature signed(Side by) {
    return new Signature(by, text("某 " + by), Optional.of(PHOTO), NOW.plusSeconds(1700));
  }
}
