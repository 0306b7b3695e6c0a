package io.anshao.notify.notice.channel;

import io.anshao.notify.notice.domain.Attempt;

/** One way to reach somebody. Blocks: only the couriers' own threads call it. */
public interface Channel {

  /** As it stands in rows, for example {@code mail}. */
  String name();

  /**
   * Tries once, within its time limits. Never throws for what the other side does, and never lets
   * an address into an error.
   */
  Attempt deliver(Parcel parcel, Destination to);

  /** What is out of order together: the breaker of one such thing leaves the others alone. */
  default String circuit(Destination to) {
    return name();
  }
}
