package io.anshao.cases.credit;

import io.anshao.cases.credit.domain.CreditCommand;
import io.anshao.cases.credit.domain.CreditDecider;
import io.anshao.cases.credit.domain.CreditEvent;
import io.anshao.cases.credit.domain.CreditState;
import io.anshao.cases.credit.domain.CreditState.Listing;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A firm's credit beside the main line; who punished decides on it outside. */
final class CreditTrack implements Track<CreditState, CreditEvent, CreditCommand> {

  private static final Rules<CreditState, CreditEvent, CreditCommand> RULES =
      new Rules<>(
          CreditState.class,
          CreditEvent.class,
          CreditDecider.start(),
          CreditDecider::decide,
          CreditDecider::evolve,
          CreditEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("credit-suggested", "建议移送严重失信认定", "Suggested for the dishonesty list"),
          new EventTitle("credit-dropped", "不移送严重失信认定", "Not handed over"),
          new EventTitle("credit-handed-over", "移送严重失信认定", "Handed over to who punished"),
          new EventTitle("credit-listed", "列入严重失信主体名单", "Listed by who punished"),
          new EventTitle("credit-not-listed", "不予列入严重失信主体名单", "Not listed by who punished"),
          new EventTitle("credit-repaired", "信用修复，提前移出", "Credit repaired, taken off early"));

  @Override
  public String name() {
    return "credit";
  }

  @Override
  public Rules<CreditState, CreditEvent, CreditCommand> rules() {
    return RULES;
  }

  @Override
  public Optional<Panel> panel(CreditState state) {
    return switch (state) {
      case CreditState.NotSuggested _ -> Optional.empty();
      case CreditState.Suggested s ->
          panel(
              new Label("待安委办领导决定", "Waits for the office"),
              List.of(Fact.of("情节或后果", "What makes it grave", s.reason())));
      case CreditState.Dropped s ->
          panel(new Label("不移送", "Not handed over"), List.of(Fact.of("理由", "Reason", s.reason())));
      case CreditState.HandedOver s ->
          panel(
              new Label("已移送，由处罚机关认定", "Handed over; who punished decides"),
              List.of(
                  Fact.of("处罚机关", "Handed over to", s.body()),
                  Fact.of("移送函", "Letter", s.letter())));
      case CreditState.NotListed s ->
          panel(new Label("不予列入", "Not listed"), List.of(Fact.of("理由", "Reason", s.reason())));
      case CreditState.Listed s -> panel(new Label("已列入", "Listed"), facts(s.listing()));
      case CreditState.Repaired s -> {
        var facts = new ArrayList<>(facts(s.listing()));
        facts.add(Fact.of("移出决定", "Decision to take off", s.number()));
        facts.add(Fact.of("移出日期", "Taken off on", s.on()));
        yield panel(new Label("已信用修复", "Repaired"), facts);
      }
    };
  }

  private static Optional<Panel> panel(Label stage, List<Fact> facts) {
    return Optional.of(new Panel(new Label("严重失信认定", "Dishonesty list"), stage, facts, true));
  }

  private static List<Fact> facts(Listing listing) {
    return List.of(
        Fact.of("列入决定", "Decision to list", listing.number()),
        Fact.of("列入日期", "Listed on", listing.on()),
        Fact.of("期满", "Until", listing.until()),
        Fact.of("可提前移出", "Taken off early from", listing.repairableFrom()));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<CreditState, CreditCommand>> steps() {
    return CreditSteps.ALL;
  }

  @Override
  public Optional<String> next(CreditState state) {
    return switch (state) {
      case CreditState.Suggested _ -> Optional.of(CreditSteps.HAND_OVER);
      case CreditState.HandedOver _ -> Optional.of(CreditSteps.LIST);
      case CreditState.NotSuggested _,
          CreditState.Dropped _,
          CreditState.NotListed _,
          CreditState.Listed _,
          CreditState.Repaired _ ->
          Optional.empty();
    };
  }
}
