package io.anshao.cases.callback;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.CallbackCommand;
import io.anshao.cases.callback.domain.CallbackDecider;
import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.CallbackState;
import io.anshao.cases.callback.domain.CallbackState.Call;
import io.anshao.cases.callback.domain.CallbackState.Calls;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls to the reporters of a case, beside the main line and out of the sight of units. */
final class CallbackTrack implements Track<CallbackState, CallbackEvent, CallbackCommand> {

  private static final Rules<CallbackState, CallbackEvent, CallbackCommand> RULES =
      new Rules<>(
          CallbackState.class,
          CallbackEvent.class,
          CallbackState.silent(),
          CallbackDecider::decide,
          CallbackDecider::evolve,
          CallbackEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("callback-owed", "待回访举报人", "Reporter to be called"),
          new EventTitle("callback-taken", "领取回访", "Call taken"),
          new EventTitle("callback-missed", "回访未接通", "Nobody answered the call"),
          new EventTitle("callback-answered", "回访举报人", "Reporter called"),
          new EventTitle("callback-declined", "举报人不愿接受回访", "Reporter does not want a call"),
          new EventTitle("reporter-rated", "举报人评价", "Reporter rated the handling"),
          new EventTitle("reporter-contacted", "联系举报人", "First contact with the reporter"));

  private static final Label REVIEW =
      new Label(
          "举报人不满意：请告知可在规定期限内凭回执在查询页申请结论复查",
          "Discontent: tell the reporter that a review can be asked for on the tracking page");

  @Override
  public String name() {
    return CallbackEvent.TRACK;
  }

  @Override
  public Rules<CallbackState, CallbackEvent, CallbackCommand> rules() {
    return RULES;
  }

  @Override
  public boolean isSealed() {
    return true;
  }

  @Override
  public List<Signal> signals(CallbackEvent event, CallbackState after) {
    var isDone = after.owed().isEmpty();
    return switch (event) {
      case CallbackEvent.CallbackOwed _ -> named("callback-owed");
      case CallbackEvent.CallbackMissed _,
          CallbackEvent.CallbackAnswered _,
          CallbackEvent.CallbackDeclined _,
          CallbackEvent.ReporterRated _ ->
          isDone ? named("callbacks-done") : List.of();
      case CallbackEvent.ReporterContacted e ->
          e.isReached() ? named("reporter-contacted") : List.of();
      case CallbackEvent.CallbackTaken _ -> List.of();
    };
  }

  private static List<Signal> named(String name) {
    return List.of(new Signal(name, Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(CallbackState state) {
    var calls = ((Calls) state).calls();
    var facts = new ArrayList<Fact>();
    calls.forEach(call -> facts.add(fact(call)));
    if (calls.stream().anyMatch(CallbackTrack::isDiscontent)) {
      facts.add(Fact.of("提示", "Note", REVIEW));
    }
    return calls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(new Label("回访", "Calls to reporters"), label(state, calls), facts, false));
  }

  private static Label label(CallbackState state, List<Call> calls) {
    var owed = state.owed().size();
    return owed == 0
        ? new Label("已完成", "Done")
        : new Label(
            "待回访 %d 人，共 %d 人".formatted(owed, calls.size()),
            "%d of %d to be called".formatted(owed, calls.size()));
  }

  private static Fact fact(Call call) {
    var zh = new ArrayList<>(List.of(call.stage().title()));
    var en = new ArrayList<>(List.of(call.stage().titleEn()));
    if (call.tries() > 0) {
      zh.add("未接通 %d 次".formatted(call.tries()));
      en.add("tried: " + call.tries());
    }
    call.answer().map(Answer::satisfaction).ifPresent(said -> zh.add(said.title()));
    call.answer().map(Answer::satisfaction).ifPresent(said -> en.add(said.titleEn()));
    return Fact.of(
        "线索 " + call.number(),
        "Tip " + call.number(),
        new Label(joined(zh, "，"), joined(en, ", ")));
  }

  private static String joined(List<String> parts, String comma) {
    return parts.stream().collect(Collectors.joining(comma));
  }

  private static boolean isDiscontent(Call call) {
    return call.answer().filter(said -> said.satisfaction().isDiscontent()).isPresent();
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<CallbackState, CallbackCommand>> steps() {
    return CallbackSteps.ALL;
  }

  @Override
  public Optional<String> next(CallbackState state) {
    return state.owed().isEmpty() ? Optional.empty() : Optional.of("record-callback");
  }
}
