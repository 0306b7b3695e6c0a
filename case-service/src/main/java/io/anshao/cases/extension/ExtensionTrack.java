package io.anshao.cases.extension;

import io.anshao.cases.extension.domain.ExtensionCommand;
import io.anshao.cases.extension.domain.ExtensionDecider;
import io.anshao.cases.extension.domain.ExtensionEvent;
import io.anshao.cases.extension.domain.ExtensionEvolution;
import io.anshao.cases.extension.domain.ExtensionState;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.List;
import java.util.Optional;

/** More time beside the main line. */
final class ExtensionTrack implements Track<ExtensionState, ExtensionEvent, ExtensionCommand> {

  private static final Rules<ExtensionState, ExtensionEvent, ExtensionCommand> RULES =
      new Rules<>(
          ExtensionState.class,
          ExtensionEvent.class,
          new ExtensionState.Settled(0),
          ExtensionDecider::decide,
          ExtensionEvolution::evolve,
          ExtensionEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("extension-requested", "申请延期", "Extension asked for"),
          new EventTitle("extension-approved", "同意延期", "Extension granted"),
          new EventTitle("extension-refused", "不同意延期", "Extension refused"));

  @Override
  public String name() {
    return "extension";
  }

  @Override
  public Rules<ExtensionState, ExtensionEvent, ExtensionCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(ExtensionEvent event, ExtensionState after) {
    return event instanceof ExtensionEvent.ExtensionApproved approved
        ? List.of(new Signal("extension-approved", Optional.of(approved.until())))
        : List.of();
  }

  @Override
  public Optional<Panel> panel(ExtensionState state) {
    var title = new Label("延期", "Extension");
    return switch (state) {
      case ExtensionState.Requested s ->
          Optional.of(
              new Panel(
                  title,
                  new Label("待审批", "Waits for a decision"),
                  List.of(
                      Fact.of("延期至", "Until", s.request().until()),
                      Fact.of("理由", "Reason", s.request().reason())),
                  true));
      case ExtensionState.Settled s when s.granted() > 0 ->
          Optional.of(
              new Panel(
                  title,
                  new Label("已延期 %d 次".formatted(s.granted()), "Granted: " + s.granted()),
                  List.of(),
                  true));
      case ExtensionState.Settled _ -> Optional.empty();
    };
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<ExtensionState, ExtensionCommand>> steps() {
    return ExtensionSteps.ALL;
  }

  @Override
  public Optional<String> next(ExtensionState state) {
    return state instanceof ExtensionState.Requested
        ? Optional.of("approve-extension")
        : Optional.empty();
  }
}
