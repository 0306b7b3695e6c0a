package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import io.anshao.cases.voice.domain.VoiceEvent;
import io.anshao.cases.voice.domain.VoiceState;
import io.anshao.cases.voice.domain.VoiceState.Said;
import io.anshao.cases.voice.domain.VoiceState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What reporters say beside the main line; a changed result opens the case again. */
final class VoiceTrack implements Track<VoiceState, VoiceEvent, VoiceCommand> {

  static final String NAME = "voice";

  private static final Rules<VoiceState, VoiceEvent, VoiceCommand> RULES =
      new Rules<>(
          VoiceState.class,
          VoiceEvent.class,
          VoiceState.silent(),
          VoiceDecider::decide,
          VoiceDecider::evolve,
          VoiceEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("reporter-wrote", "举报人留言", "Message of the reporter"),
          new EventTitle("reporter-asked", "请举报人补充", "Reporter asked"),
          new EventTitle("reporter-answered", "举报人已补充", "Reporter answered"),
          new EventTitle("question-dropped", "不再等待补充", "Nobody waits for an answer"),
          new EventTitle("reporter-withdrew", "举报人撤回", "Reporter took it back"),
          new EventTitle("reporter-sealed", "匿名转隐名", "Anonymous tip sealed"),
          new EventTitle("review-requested", "申请结论复查", "Review asked for"),
          new EventTitle("review-granted", "受理结论复查", "Review granted"),
          new EventTitle("review-refused", "不予结论复查", "Review refused"),
          new EventTitle("review-upheld", "复查维持", "Result upheld"),
          new EventTitle("review-changed", "复查变更", "Result changed"));

  /** What the reporters of a case said so far. */
  static VoiceState stateOf(CaseFile file) {
    return file.state(NAME, VoiceState.class, VoiceState.silent());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<VoiceState, VoiceEvent, VoiceCommand> rules() {
    return RULES;
  }

  @Override
  public int stateVersion() {
    return 3;
  }

  /** A tip that goes its own way again takes along what was left for it. */
  @Override
  public List<VoiceEvent> follows(CaseEvent event, VoiceState state, CaseFile file) {
    return event instanceof CaseEvent.Split(var stamp, var left) && left.isPresent()
        ? List.of(
            new VoiceEvent.ReporterSealed(
                stamp, Overview.of(file.main()).registration().tip().id(), left.get()))
        : List.of();
  }

  @Override
  public List<CaseEvent> onMain(VoiceEvent event) {
    return switch (event) {
      case VoiceEvent.ReviewChanged e -> List.of(new CaseEvent.Reopened(e.stamp(), e.conclusion()));
      case VoiceEvent.ReporterAsked e -> List.of(new CaseEvent.SupplementRequested(e.stamp()));
      case VoiceEvent.ReporterAnswered e -> List.of(new CaseEvent.SupplementEnded(e.stamp()));
      case VoiceEvent.QuestionDropped e -> List.of(new CaseEvent.SupplementEnded(e.stamp()));
      case VoiceEvent.ReporterWrote _,
          VoiceEvent.ReporterWithdrew _,
          VoiceEvent.ReporterSealed _,
          VoiceEvent.ReviewRequested _,
          VoiceEvent.ReviewGranted _,
          VoiceEvent.ReviewRefused _,
          VoiceEvent.ReviewUpheld _ ->
          List.of();
    };
  }

  @Override
  public List<Signal> signals(VoiceEvent event, VoiceState after) {
    return switch (event) {
      case VoiceEvent.ReviewRequested _ -> named("review-requested");
      case VoiceEvent.ReviewRefused _, VoiceEvent.ReviewUpheld _, VoiceEvent.ReviewChanged _ ->
          named("review-answered");
      case VoiceEvent.ReporterWrote _,
          VoiceEvent.ReporterAsked _,
          VoiceEvent.ReporterAnswered _,
          VoiceEvent.QuestionDropped _,
          VoiceEvent.ReporterWithdrew _,
          VoiceEvent.ReporterSealed _,
          VoiceEvent.ReviewGranted _ ->
          List.of();
    };
  }

  private static List<Signal> named(String name) {
    return List.of(new Signal(name, Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(VoiceState state) {
    var said = (Said) state;
    var facts = new ArrayList<Fact>();
    said.question().ifPresent(words -> facts.add(Fact.of("请补充", "Asked", words)));
    said.last().ifPresent(words -> facts.add(Fact.of("最近留言", "Last message", words)));
    if (said.isWithdrawn()) {
      facts.add(Fact.of("撤回", "Taken back", new Label("举报人已撤回，不影响办理", "Noted; the case goes on")));
    }
    if (!said.sealed().isEmpty()) {
      facts.add(Fact.of("身份", "Identity", new Label("匿名已转隐名", "Anonymous before, sealed now")));
    }
    said.review().reason().ifPresent(words -> facts.add(Fact.of("复查理由", "Review: why", words)));
    said.review()
        .conclusion()
        .ifPresent(words -> facts.add(Fact.of("复查答复", "Review: answer", words)));
    var stage = said.review().stage();
    var label =
        stage == Stage.NONE
            ? new Label("留言 %d 条".formatted(said.messages()), "Messages: " + said.messages())
            : new Label("结论复查：" + stage.title(), "Review: " + stage.titleEn());
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Panel(new Label("举报人", "The reporter"), label, facts, false));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<VoiceState, VoiceCommand>> steps() {
    return VoiceSteps.ALL;
  }

  @Override
  public Optional<String> next(VoiceState state) {
    return switch (((Said) state).review().stage()) {
      case REQUESTED -> Optional.of("grant-review");
      case EXAMINING -> Optional.of("conclude-review");
      case NONE, REFUSED, UPHELD, CHANGED -> Optional.empty();
    };
  }
}
