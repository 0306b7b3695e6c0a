package io.anshao.cases.duplicate;

import io.anshao.cases.duplicate.domain.DuplicateCommand;
import io.anshao.cases.duplicate.domain.DuplicateDecider;
import io.anshao.cases.duplicate.domain.DuplicateEvent;
import io.anshao.cases.duplicate.domain.DuplicateState;
import io.anshao.cases.duplicate.domain.Member;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.voice.SealedIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 并案: which case handles the matter of several tips. */
final class DuplicateTrack implements Track<DuplicateState, DuplicateEvent, DuplicateCommand> {

  static final String NAME = "duplicate";

  private static final Label TITLE = new Label("并案", "Merged tips");

  /** What is owed for the tip itself, whichever case handles its matter. */
  private static final Set<String> OWED = Set.of("reply-to-media", "report-accident");

  private static final Rules<DuplicateState, DuplicateEvent, DuplicateCommand> RULES =
      new Rules<>(
          DuplicateState.class,
          DuplicateEvent.class,
          DuplicateState.alone(),
          DuplicateDecider::decide,
          DuplicateDecider::evolve,
          DuplicateEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("merged-into", "并入另一案件", "Merged into another case"),
          new EventTitle("took-in", "并入线索", "Took a tip in"),
          new EventTitle("split-away", "拆出线索", "Split a tip off"),
          new EventTitle("became-own", "恢复单独办理", "A case of its own again"),
          new EventTitle("duplicate-rejected", "认定不是重复", "Found to be about something else"));

  /** Where a case stands among its likes. */
  static DuplicateState stateOf(CaseFile file) {
    return file.state(NAME, DuplicateState.class, DuplicateState.alone());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<DuplicateState, DuplicateEvent, DuplicateCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Refusal> forbids(DuplicateState state, String command, Stamp stamp) {
    if (command.equals("approve-closure")) {
      return DuplicateDecider.holdsClosing(state, stamp);
    }
    return OWED.contains(command) ? Optional.empty() : DuplicateDecider.elsewhere(state);
  }

  @Override
  public List<CaseEvent> onMain(DuplicateEvent event) {
    return switch (event) {
      case DuplicateEvent.MergedInto e -> List.of(new CaseEvent.Merged(e.stamp()));
      case DuplicateEvent.BecameOwn e -> List.of(new CaseEvent.Split(e.stamp(), e.contactKind()));
      case DuplicateEvent.TookIn e when e.isRelapse() -> List.of(new CaseEvent.Relapsed(e.stamp()));
      case DuplicateEvent.TookIn _,
          DuplicateEvent.SplitAway _,
          DuplicateEvent.DuplicateRejected _ ->
          List.of();
    };
  }

  @Override
  public List<DuplicateEvent> onPartner(DuplicateEvent event, CaseFile own) {
    return switch (event) {
      case DuplicateEvent.MergedInto e ->
          List.of(new DuplicateEvent.TookIn(e.stamp(), member(own), e.isRelapse()));
      case DuplicateEvent.SplitAway e ->
          List.of(new DuplicateEvent.BecameOwn(e.stamp(), leftMeanwhile(own, e.caseId())));
      case DuplicateEvent.DuplicateRejected e ->
          List.of(new DuplicateEvent.DuplicateRejected(e.stamp(), own.id(), Optional.empty()));
      case DuplicateEvent.TookIn _, DuplicateEvent.BecameOwn _ -> List.of();
    };
  }

  private static Optional<String> leftMeanwhile(CaseFile own, UUID caseId) {
    return stateOf(own) instanceof DuplicateState.Leading leading
        ? leading.members().stream()
            .filter(member -> member.caseId().equals(caseId))
            .findFirst()
            .flatMap(member -> SealedIn.contactKind(own, member.tip().id()))
        : Optional.empty();
  }

  private static Member member(CaseFile own) {
    var overview = Overview.of(own.main());
    var registration = overview.registration();
    return new Member(
        own.id(),
        own.number(),
        registration.channel(),
        SealedIn.known(own, registration.tip()),
        Optional.of(overview.severity()));
  }

  @Override
  public Optional<Panel> panel(DuplicateState state) {
    return switch (state) {
      case DuplicateState.Alone _ -> Optional.empty();
      case DuplicateState.Merged(var into, var number, _) ->
          Optional.of(
              new Panel(
                  TITLE,
                  new Label("已并入其他案件", "Merged into another case"),
                  List.of(Fact.ofCase("主案", "The case", into, number)),
                  false));
      case DuplicateState.Leading(var members, _) ->
          Optional.of(
              new Panel(
                  TITLE,
                  new Label(
                      "另有 " + members.size() + " 条线索并入本案",
                      members.size() + " more tips are handled here"),
                  members.stream().map(DuplicateTrack::fact).toList(),
                  false));
    };
  }

  private static Fact fact(Member member) {
    return Fact.ofCase("并入线索", "Merged tip", member.caseId(), member.tip().number());
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<DuplicateState, DuplicateCommand>> steps() {
    return DuplicateSteps.ALL;
  }

  @Override
  public Optional<String> next(DuplicateState state) {
    return Optional.empty();
  }
}
