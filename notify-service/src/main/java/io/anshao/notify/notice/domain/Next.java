package io.anshao.notify.notice.domain;

import java.time.Instant;

/** What follows from a try. */
public sealed interface Next {

  /** The message is over. */
  record Settle(Outcome outcome) implements Next {}

  /** The message is tried again, not before {@code at}. */
  record TryAgain(Instant at, String why) implements Next {}
}
