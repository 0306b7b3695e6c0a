package io.anshao.cases.malicious;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.malicious.domain.MaliciousCommand;
import io.anshao.cases.malicious.domain.MaliciousDecider;
import io.anshao.cases.malicious.domain.MaliciousEvent;
import io.anshao.cases.malicious.domain.MaliciousState;
import java.util.List;
import java.util.Optional;

/** A suspicion beside the main line; it moves nothing there. */
final class MaliciousTrack implements Track<MaliciousState, MaliciousEvent, MaliciousCommand> {

  static final String NAME = "malicious";

  private static final Label TITLE = new Label("恶意举报", "Malicious tip");
  private static final Label TO_POLICE = new Label("涉嫌犯罪，移送公安", "To the police");

  private static final Rules<MaliciousState, MaliciousEvent, MaliciousCommand> RULES =
      new Rules<>(
          MaliciousState.class,
          MaliciousEvent.class,
          new MaliciousState.GoodFaith(),
          MaliciousDecider::decide,
          MaliciousDecider::evolve,
          MaliciousEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("malice-suspected", "登记恶意举报嫌疑", "Malice suspected"),
          new EventTitle("malice-proposed", "提出恶意举报认定", "Finding of malice proposed"),
          new EventTitle("malice-confirmed", "认定恶意举报", "Malice found"),
          new EventTitle("malice-cleared", "排除恶意举报嫌疑", "Suspicion cleared"));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<MaliciousState, MaliciousEvent, MaliciousCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(MaliciousEvent event, MaliciousState after) {
    var name =
        switch (event) {
          case MaliciousEvent.MaliceSuspected _ -> "malice-suspected";
          case MaliciousEvent.MaliceProposed _ -> "malice-proposed";
          case MaliciousEvent.MaliceConfirmed _ -> "malice-confirmed";
          case MaliciousEvent.MaliceCleared _ -> "malice-cleared";
        };
    return List.of(new Signal(name, Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(MaliciousState state) {
    return switch (state) {
      case MaliciousState.GoodFaith _ -> Optional.empty();
      case MaliciousState.Suspected s ->
          Optional.of(panel("有嫌疑", "Suspected", List.of(Fact.of("理由", "Reason", s.reason()))));
      case MaliciousState.Proposed s ->
          Optional.of(
              panel(
                  "待另一人认定",
                  "Waits for another person",
                  List.of(Fact.of("证据", "Evidence", s.evidence()))));
      case MaliciousState.Confirmed s ->
          Optional.of(
              panel(
                  "已认定",
                  "Found malicious",
                  s.isCrime()
                      ? List.of(
                          Fact.of("证据", "Evidence", s.evidence()),
                          Fact.of("处理", "Consequence", TO_POLICE))
                      : List.of(Fact.of("证据", "Evidence", s.evidence()))));
    };
  }

  private static Panel panel(String state, String stateEn, List<Fact> facts) {
    return new Panel(TITLE, new Label(state, stateEn), facts, false);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<MaliciousState, MaliciousCommand>> steps() {
    return MaliciousSteps.ALL;
  }

  @Override
  public Optional<String> next(MaliciousState state) {
    return state instanceof MaliciousState.Proposed
        ? Optional.of("confirm-malice")
        : Optional.empty();
  }
}
