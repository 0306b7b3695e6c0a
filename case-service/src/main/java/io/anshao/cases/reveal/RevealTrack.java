package io.anshao.cases.reveal;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.reveal.domain.RevealDecider;
import io.anshao.cases.reveal.domain.RevealEvent;
import io.anshao.cases.reveal.domain.RevealState;
import io.anshao.cases.reveal.domain.RevealState.Request;
import io.anshao.cases.reveal.domain.RevealState.Requests;
import java.util.List;
import java.util.Optional;

/**
 * Requests for contacts in the log, for the office alone. Nobody gives it a command: asking,
 * agreeing and opening are notify-service's.
 */
final class RevealTrack implements Track<RevealState, RevealEvent, RevealEvent> {

  private static final Rules<RevealState, RevealEvent, RevealEvent> RULES =
      new Rules<>(
          RevealState.class,
          RevealEvent.class,
          RevealState.none(),
          RevealDecider::decide,
          RevealDecider::evolve,
          RevealEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("contact-requested", "申请揭示联系方式", "Contact asked for"),
          new EventTitle("contact-approved", "同意揭示联系方式", "Contact agreed to"),
          new EventTitle("contact-refused", "不同意揭示联系方式", "Contact refused"),
          new EventTitle("contact-served", "提供联系方式", "Contact given"));

  @Override
  public String name() {
    return RevealEvent.TRACK;
  }

  @Override
  public Rules<RevealState, RevealEvent, RevealEvent> rules() {
    return RULES;
  }

  @Override
  public boolean isSealed() {
    return true;
  }

  @Override
  public Optional<Panel> panel(RevealState state) {
    var all = ((Requests) state).all();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                new Label("揭示联系方式（仅安委办可见）", "Contact (for the office alone)"),
                RevealWords.stage(all.getLast().stage()),
                all.stream().map(RevealTrack::fact).toList(),
                false));
  }

  private static Fact fact(Request request) {
    var day = request.at().atZone(Deadline.ZONE).toLocalDate();
    var purpose = RevealWords.purpose(request.purpose());
    return Fact.of(
        "%s %s %s".formatted(day, request.asker().title(), purpose.zh()),
        "%s %s, %s".formatted(day, request.asker().titleEn(), purpose.en()),
        RevealWords.stage(request.stage()));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<RevealState, RevealEvent>> steps() {
    return List.of();
  }

  @Override
  public Optional<String> next(RevealState state) {
    return Optional.empty();
  }
}
