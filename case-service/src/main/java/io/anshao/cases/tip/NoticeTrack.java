package io.anshao.cases.tip;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.tip.domain.NoticeEvent;
import io.anshao.cases.tip.domain.NoticeEvent.NoticeSettled;
import io.anshao.cases.tip.domain.NoticeState;
import io.anshao.cases.tip.domain.Notices;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries in the log, on a track of their own: a mail that arrives while somebody decides makes
 * them lose no race. Nobody gives it a command.
 */
final class NoticeTrack implements Track<NoticeState, NoticeEvent, NoticeSettled> {

  static final String NAME = "notice";

  static final String CLOSED = "tip-closed";

  private static final String ACCEPTED = "tip-accepted";
  private static final String DELIVERED = "delivered";

  private static final Rules<NoticeState, NoticeEvent, NoticeSettled> RULES =
      new Rules<>(
          NoticeState.class,
          NoticeEvent.class,
          Notices.NONE,
          Notices::decide,
          Notices::evolve,
          NoticeEvent::stamp);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<NoticeState, NoticeEvent, NoticeSettled> rules() {
    return RULES;
  }

  /** However a message ended: the tracking page told the reporter before, the message was extra. */
  @Override
  public List<Signal> signals(NoticeEvent event, NoticeState after) {
    return switch (event) {
      case NoticeSettled settled when settled.template().equals(CLOSED) ->
          List.of(new Signal("reporter-told", Optional.empty()));
      case NoticeSettled settled when isWordOfAcceptance(settled) ->
          List.of(new Signal("reporter-contacted", Optional.empty()));
      case NoticeSettled _ -> List.of();
    };
  }

  /** First contact is a call or a message that arrived (DOMAIN 2.9). */
  private static boolean isWordOfAcceptance(NoticeSettled settled) {
    return settled.template().equals(ACCEPTED) && settled.outcome().equals(DELIVERED);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return List.of(new EventTitle("notice-settled", "通知举报人", "Message to the reporter settled"));
  }

  @Override
  public List<Step<NoticeState, NoticeSettled>> steps() {
    return List.of();
  }

  @Override
  public Optional<String> next(NoticeState state) {
    return Optional.empty();
  }
}
