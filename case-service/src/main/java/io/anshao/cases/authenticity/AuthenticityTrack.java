package io.anshao.cases.authenticity;

import io.anshao.cases.authenticity.domain.AuthenticityCommand;
import io.anshao.cases.authenticity.domain.AuthenticityDecider;
import io.anshao.cases.authenticity.domain.AuthenticityEvent;
import io.anshao.cases.authenticity.domain.AuthenticityEvent.ShamFound;
import io.anshao.cases.authenticity.domain.AuthenticityState;
import io.anshao.cases.authenticity.domain.AuthenticityState.Believed;
import io.anshao.cases.authenticity.domain.AuthenticityState.Doubted;
import io.anshao.cases.authenticity.domain.AuthenticityState.Sham;
import io.anshao.cases.authenticity.domain.AuthenticityState.Verified;
import io.anshao.cases.authenticity.domain.Doubt;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a rectification is believed. What is sham goes back to be done again. */
final class AuthenticityTrack
    implements Track<AuthenticityState, AuthenticityEvent, AuthenticityCommand> {

  static final String NAME = "authenticity";

  private static final Label TITLE = new Label("整改真实性", "Is it true?");

  private static final Rules<AuthenticityState, AuthenticityEvent, AuthenticityCommand> RULES =
      new Rules<>(
          AuthenticityState.class,
          AuthenticityEvent.class,
          AuthenticityDecider.start(),
          AuthenticityDecider::decide,
          AuthenticityDecider::evolve,
          AuthenticityEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("rectification-doubted", "整改存疑", "Rectification doubted"),
          new EventTitle("rectification-verified", "现场核实属实", "Found true on site"),
          new EventTitle("sham-found", "认定整改弄虚作假", "Found to be sham"),
          new EventTitle("look-back-set", "列入回头看", "To be looked back at"));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<AuthenticityState, AuthenticityEvent, AuthenticityCommand> rules() {
    return RULES;
  }

  @Override
  public List<AuthenticityEvent> follows(CaseEvent event, AuthenticityState state, CaseFile file) {
    return AuthenticityDecider.follow(state, event);
  }

  @Override
  public List<CaseEvent> onMain(AuthenticityEvent event) {
    var brought = new ArrayList<CaseEvent>();
    switch (event) {
      case AuthenticityEvent.RectificationVerified e when e.site().isBeginning() ->
          brought.add(new CaseEvent.ReinspectionStarted(e.stamp()));
      case ShamFound e -> {
        if (e.site().isBeginning()) {
          brought.add(new CaseEvent.ReinspectionStarted(e.stamp()));
        }
        e.newDueOn().ifPresent(_ -> brought.add(failed(e)));
      }
      case AuthenticityEvent.RectificationDoubted _,
          AuthenticityEvent.RectificationVerified _,
          AuthenticityEvent.LookBackSet _ -> {
        // the main line stays where it is
      }
    }
    return brought;
  }

  private static CaseEvent failed(ShamFound e) {
    return new CaseEvent.ReinspectionFailed(
        e.stamp(),
        e.site().record(),
        e.writtenOff(),
        e.failed(),
        e.newDueOn(),
        e.site().photos(),
        Optional.empty());
  }

  @Override
  public Optional<Refusal> forbids(AuthenticityState state, String command, Stamp stamp) {
    return AuthenticityDecider.forbids(state, command, stamp);
  }

  @Override
  public List<Signal> signals(AuthenticityEvent event, AuthenticityState after) {
    return event instanceof AuthenticityEvent.LookBackSet
        ? List.of(new Signal("look-back-set", Optional.empty()))
        : List.of();
  }

  @Override
  public Optional<Panel> panel(AuthenticityState state) {
    return switch (state) {
      case Believed _ -> Optional.empty();
      case Doubted s ->
          Optional.of(
              panel(
                  "存疑，须由未参加首次核查的两人现场核实",
                  "Doubted: two others have to verify it on site",
                  grounds(s.doubts())));
      case Verified s -> Optional.of(panel("现场核实属实", "Found true on site", once(s)));
      case Sham s -> Optional.of(panel("整改弄虚作假，重新整改", "Sham, to be done again", measures(s)));
    };
  }

  private static Panel panel(String zh, String en, List<Fact> facts) {
    return new Panel(TITLE, new Label(zh, en), facts, true);
  }

  private static List<Fact> grounds(List<Doubt> doubts) {
    return doubts.stream()
        .map(Doubt::ground)
        .distinct()
        .map(ground -> Fact.of("原因", "Why", new Label(ground.title(), ground.titleEn())))
        .toList();
  }

  private static List<Fact> once(AuthenticityState state) {
    return state.wasSham()
        ? List.of(Fact.of("此前", "Before", new Label("曾认定弄虚作假", "Once found to be sham")))
        : List.of();
  }

  /** What the law holds ready (安全生产法 art. 102, 112). */
  private static List<Fact> measures(Sham state) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("处罚", "Penalty", new Label("建议立案：安全生产法第一百零二条", "Suggested: 安全生产法 art. 102")));
    if (state.isFined()) {
      facts.add(
          Fact.of(
              "按日连续处罚",
              "Daily fine",
              new Label(
                  "已受罚款仍拒不改正，可自责令改正之日的次日起按日连续处罚（安全生产法第一百一十二条）",
                  "Fined before: a fine may run by the day from the day after the order"
                      + " (安全生产法 art. 112)")));
    }
    facts.add(
        Fact.of(
            "复查",
            "Re-inspection",
            new Label(
                "只凭材料不能办结，须现场核实", "Documents alone do not close it; it is verified on site")));
    return facts;
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<AuthenticityState, AuthenticityCommand>> steps() {
    return AuthenticitySteps.ALL;
  }

  @Override
  public Optional<String> next(AuthenticityState state) {
    return state instanceof Doubted ? Optional.of(AuthenticitySteps.VERIFY) : Optional.empty();
  }
}
