package io.anshao.notify.reveal.domain;

import java.time.Instant;
import java.util.UUID;

/** Where a request for a contact stands. */
public sealed interface Reveal {

  Ask ask();

  /** Whether it can still come to something, but for its time. */
  default boolean isOpen() {
    return switch (this) {
      case Requested _, ApprovedOnce _, Approved _ -> true;
      case Served _, Refused _ -> false;
    };
  }

  /** Whether its time is over before it came to anything. */
  default boolean isExpired(Instant now) {
    return isOpen() && !now.isBefore(ask().expiresAt());
  }

  /** Nobody has agreed yet. */
  record Requested(Ask ask) implements Reveal {}

  /** One custodian agreed. */
  record ApprovedOnce(Ask ask, UUID first) implements Reveal {}

  /** Two agreed: the asker may fetch the contact, once. */
  record Approved(Ask ask, UUID first, UUID second) implements Reveal {}

  /** The asker has it. */
  record Served(Ask ask) implements Reveal {}

  /** A custodian did not agree. */
  record Refused(Ask ask) implements Reveal {}
}
