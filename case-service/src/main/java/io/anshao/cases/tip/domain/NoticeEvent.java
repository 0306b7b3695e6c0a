package io.anshao.cases.tip.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.UUID;

/** What happened to messages to the reporters of a case. */
public sealed interface NoticeEvent {

  Stamp stamp();

  /**
   * A message came to its end.
   *
   * @param template which text, for example {@code tip-closed}
   * @param outcome {@code delivered}, {@code bounced} or {@code given_up}
   */
  record NoticeSettled(Stamp stamp, UUID message, String template, String outcome)
      implements NoticeEvent {}
}
