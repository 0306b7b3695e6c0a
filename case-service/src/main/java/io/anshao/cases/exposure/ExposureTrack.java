package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureDecider;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureEvolution;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import java.util.List;
import java.util.Optional;

/** Exposure beside the main line: its own states and its own etag, in the same log. */
final class ExposureTrack implements Track<ExposureState, ExposureEvent, ExposureCommand> {

  static final String NAME = "exposure";

  private static final Rules<ExposureState, ExposureEvent, ExposureCommand> RULES =
      new Rules<>(
          ExposureState.class,
          ExposureEvent.class,
          new ExposureState.None(),
          ExposureDecider::decide,
          ExposureEvolution::evolve,
          ExposureEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("exposure-drafted", "曝光拟稿", "Exposure drafted"),
          new EventTitle("exposure-approved", "曝光审核通过", "Exposure approved"),
          new EventTitle("exposure-rejected", "曝光稿退回", "Exposure rejected"),
          new EventTitle("exposure-published", "曝光发布", "Exposure published"),
          new EventTitle("exposure-rectified", "曝光标注已整改", "Exposure noted as rectified"),
          new EventTitle("exposure-withdrawn", "曝光撤回", "Exposure withdrawn"));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<ExposureState, ExposureEvent, ExposureCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(ExposureEvent event, ExposureState after) {
    return event instanceof ExposureEvent.ExposurePublished
        ? List.of(new Signal("exposure-published", Optional.empty()))
        : List.of();
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<ExposureState, ExposureCommand>> steps() {
    return ExposureSteps.ALL;
  }

  @Override
  public Optional<String> next(ExposureState state) {
    return switch (state) {
      case ExposureState.Drafted _ -> Optional.of("review-exposure");
      case ExposureState.Rejected _ -> Optional.of("draft-exposure");
      case ExposureState.Approved _ -> Optional.of("publish-exposure");
      case ExposureState.None _,
          ExposureState.Published _,
          ExposureState.Rectified _,
          ExposureState.Withdrawn _ ->
          Optional.empty();
    };
  }
}
