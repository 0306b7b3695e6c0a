package io.anshao.cases.penalty;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.penalty.domain.Penalty;
import io.anshao.cases.penalty.domain.PenaltyCommand;
import io.anshao.cases.penalty.domain.PenaltyDecider;
import io.anshao.cases.penalty.domain.PenaltyEvent;
import io.anshao.cases.penalty.domain.PenaltyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Penalties beside the main line. */
final class PenaltyTrack implements Track<PenaltyState, PenaltyEvent, PenaltyCommand> {

  private static final String PUBLISHED = "penalty-published";

  private static final Rules<PenaltyState, PenaltyEvent, PenaltyCommand> RULES =
      new Rules<>(
          PenaltyState.class,
          PenaltyEvent.class,
          new PenaltyState.Penalties(List.of()),
          PenaltyDecider::decide,
          PenaltyDecider::evolve,
          PenaltyEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("penalty-suggested", "建议处罚", "Penalty suggested"),
          new EventTitle("penalty-filed", "立案", "Penalty filed"),
          new EventTitle("penalty-decided", "处罚决定", "Penalty decided"),
          new EventTitle(PUBLISHED, "处罚公开", "Penalty published"),
          new EventTitle("penalty-executed", "处罚执行完毕", "Penalty executed"),
          new EventTitle("penalty-revoked", "处罚撤销", "Penalty revoked"));

  @Override
  public String name() {
    return PenaltiesOf.TRACK;
  }

  @Override
  public Rules<PenaltyState, PenaltyEvent, PenaltyCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(PenaltyEvent event, PenaltyState after) {
    return switch (event) {
      case PenaltyEvent.PenaltyDecided e ->
          List.of(new Signal("penalty-decided", Optional.of(e.publishBy())));
      case PenaltyEvent.PenaltyPublished _ -> List.of(new Signal(PUBLISHED, Optional.empty()));
      case PenaltyEvent.PenaltyRevoked _ ->
          List.of(new Signal("penalty-revoked", Optional.empty()));
      case PenaltyEvent.PenaltySuggested _,
          PenaltyEvent.PenaltyFiled _,
          PenaltyEvent.PenaltyExecuted _ ->
          List.of();
    };
  }

  /** What the office shows of it is its publication (安全生产法 art. 78). */
  @Override
  public List<PenaltyEvent> hears(String signal, PenaltyState state, Stamp stamp) {
    return signal.equals(PUBLISHED)
            && state.current().filter(each -> each.stage() == Penalty.Stage.DECIDED).isPresent()
        ? List.of(new PenaltyEvent.PenaltyPublished(stamp))
        : List.of();
  }

  @Override
  public Optional<Panel> panel(PenaltyState state) {
    return state
        .current()
        .map(
            current ->
                new Panel(
                    new Label("行政处罚", "Penalty"),
                    new Label(current.stage().title(), current.stage().titleEn()),
                    state.penalties().stream().flatMap(p -> facts(p).stream()).toList(),
                    true));
  }

  private static List<Fact> facts(Penalty penalty) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("依据", "Law", penalty.basis()));
    penalty
        .decision()
        .ifPresent(
            decided -> {
              var yuan = String.valueOf(decided.yuan());
              facts.add(Fact.of("文号", "Number", decided.number()));
              facts.add(Fact.of("决定日期", "Decided on", decided.on()));
              facts.add(Fact.of("罚款（元）", "Fine in yuan", new Label(yuan, yuan)));
            });
    return facts;
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<PenaltyState, PenaltyCommand>> steps() {
    return PenaltySteps.ALL;
  }

  @Override
  public Optional<String> next(PenaltyState state) {
    return state
        .current()
        .flatMap(
            current ->
                switch (current.stage()) {
                  case SUGGESTED -> Optional.of("file-penalty");
                  case FILED -> Optional.of("record-penalty-decision");
                  case DECIDED -> Optional.of("publish-penalty");
                  case PUBLISHED -> Optional.of("record-penalty-execution");
                  case EXECUTED, REVOKED -> Optional.empty();
                });
  }
}
