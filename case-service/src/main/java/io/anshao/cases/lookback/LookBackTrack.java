package io.anshao.cases.lookback;

import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.form.Field.photos;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lookback.domain.LookBackCommand;
import io.anshao.cases.lookback.domain.LookBackDecider;
import io.anshao.cases.lookback.domain.LookBackEvent;
import io.anshao.cases.lookback.domain.LookBackEvent.LookBackRelapsed;
import io.anshao.cases.lookback.domain.LookBackEvent.StillFixed;
import io.anshao.cases.lookback.domain.LookBackState;
import io.anshao.cases.lookback.domain.LookBackState.Visits;
import io.anshao.cases.lookback.domain.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Visits after the fix, for as long as a clock asks for one. */
final class LookBackTrack implements Track<LookBackState, LookBackEvent, LookBackCommand> {

  static final String NAME = "look-back";
  static final String RECORD = "record-look-back";
  private static final String FIXED = "fixed";

  private static final Rules<LookBackState, LookBackEvent, LookBackCommand> RULES =
      new Rules<>(
          LookBackState.class,
          LookBackEvent.class,
          new Visits(List.of()),
          LookBackDecider::decide,
          LookBackDecider::evolve,
          LookBackEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("still-fixed", "回头看：未反弹", "Looked back: still fixed"),
          new EventTitle("look-back-relapsed", "回头看：问题反弹", "Looked back: as before"));

  private static final Choices RESULTS =
      new Choices.Fixed(
          List.of(
              new Choice(FIXED, "未反弹", "Still fixed"),
              new Choice("relapsed", "问题反弹", "As it was before")));

  private static final List<Step<LookBackState, LookBackCommand>> STEPS =
      List.of(
          Step.of(
              RECORD,
              "登记回头看",
              "Record a look-back",
              Reach.INVOLVED,
              List.of(INSPECTOR, UNIT_HANDLER),
              (on, in) ->
                  new LookBackCommand(
                      on.stamp(),
                      due(on.file()),
                      in.code("result").equals(FIXED),
                      in.text("record"),
                      in.photos("photos"),
                      in.optionalText("who"),
                      on.main() instanceof CaseState.Closed),
              select("result", "结果", "Result", RESULTS),
              text("who", "到场人员", "Who was on site").optional(),
              textarea("record", "看到什么", "What was seen"),
              photos("photos", "现场照片", "Pictures taken on site")));

  /** 2 since a visit says who was there. */
  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The visit that is due first. */
  private static Optional<Integer> due(CaseFile file) {
    return Stream.of(30, 90)
        .filter(
            days -> file.clocks().latest("look_back_" + days).filter(Clock::isRunning).isPresent())
        .findFirst();
  }

  @Override
  public Rules<LookBackState, LookBackEvent, LookBackCommand> rules() {
    return RULES;
  }

  @Override
  public List<CaseEvent> onMain(LookBackEvent event) {
    return event instanceof LookBackRelapsed relapsed && relapsed.isClosed()
        ? List.of(new CaseEvent.Relapsed(relapsed.stamp()))
        : List.of();
  }

  @Override
  public List<Signal> signals(LookBackEvent event, LookBackState after) {
    return List.of(
        switch (event) {
          case StillFixed e -> new Signal("looked-back-" + e.after(), Optional.empty());
          case LookBackRelapsed _ -> new Signal("look-back-relapsed", Optional.empty());
        });
  }

  @Override
  public Optional<Panel> panel(LookBackState state) {
    var visits = ((Visits) state).visits();
    return visits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                new Label("回头看", "Looking back"),
                visits.getLast().isFixed()
                    ? new Label("未反弹", "Still fixed")
                    : new Label("问题反弹，重新办理", "As before: handled again"),
                visits.stream().map(LookBackTrack::fact).toList(),
                true));
  }

  private static Fact fact(Visit visit) {
    return Fact.of(visit.after() + " 日", visit.after() + " days", visit.record());
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<LookBackState, LookBackCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(LookBackState state) {
    return Optional.empty();
  }
}
