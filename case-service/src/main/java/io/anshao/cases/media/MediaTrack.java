package io.anshao.cases.media;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.media.domain.MediaCommand;
import io.anshao.cases.media.domain.MediaEvent;
import io.anshao.cases.media.domain.MediaState;
import io.anshao.cases.media.domain.Replying;
import java.util.List;
import java.util.Optional;

/** Answers to the media beside the main line. */
final class MediaTrack implements Track<MediaState, MediaEvent, MediaCommand> {

  private static final String REPLY = "reply-to-media";

  private static final Rules<MediaState, MediaEvent, MediaCommand> RULES =
      new Rules<>(
          MediaState.class,
          MediaEvent.class,
          new MediaState.Silent(),
          Replying::decide,
          Replying::evolve,
          MediaEvent::stamp);

  private static final List<Step<MediaState, MediaCommand>> STEPS =
      List.of(
          Step.of(
              REPLY,
              "回复媒体",
              "Answer the media",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, TRIAGER),
              (on, in) -> new MediaCommand(on.stamp(), in.text("reply"), isByMedia(on.main())),
              textarea("reply", "回复内容", "What was answered").upTo(1000)));

  @Override
  public String name() {
    return "media";
  }

  @Override
  public Rules<MediaState, MediaEvent, MediaCommand> rules() {
    return RULES;
  }

  @Override
  public List<Signal> signals(MediaEvent event, MediaState after) {
    return List.of(new Signal("media-replied", Optional.empty()));
  }

  @Override
  public Optional<Panel> panel(MediaState state) {
    return state instanceof MediaState.Replied(var times, var reply)
        ? Optional.of(
            new Panel(
                new Label("媒体曝光", "The media"),
                new Label("已回复 %d 次".formatted(times), "Answered: " + times),
                List.of(Fact.of("最近回复", "Last answer", reply)),
                false))
        : Optional.empty();
  }

  @Override
  public List<EventTitle> eventTitles() {
    return List.of(new EventTitle("media-replied", "回复媒体", "Media answered"));
  }

  @Override
  public List<Step<MediaState, MediaCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(MediaState state) {
    return Optional.empty();
  }

  /** Those who broadcast it wait for a first answer, and a leader finds that among what waits. */
  @Override
  public Optional<String> next(MediaState state, CaseState main) {
    return state instanceof MediaState.Silent && isByMedia(main)
        ? Optional.of(REPLY)
        : Optional.empty();
  }

  private static boolean isByMedia(CaseState main) {
    return !(main instanceof Unregistered)
        && Overview.of(main).registration().channel().equals(Registration.MEDIA);
  }
}
