package io.anshao.notify.notice.domain;

/** What one try to reach somebody came to. Never names the address. */
public sealed interface Attempt {

  /** The other side took the message and answers for it from here on. */
  record Accepted() implements Attempt {}

  /** The address, or the message to it, was refused for good. */
  record Refused() implements Attempt {}

  /** No channel of ours leads there: erased, not set up, not an address. */
  record Unreachable() implements Attempt {}

  /**
   * Nothing is decided about this message: a refusal for now, our own sender not let in.
   *
   * @param why for an operator, in our own words
   */
  record Undecided(String why) implements Attempt {}

  /**
   * Nothing is decided, because the other side as a whole is out of order: no connection, no answer
   * in time.
   *
   * @param why for an operator, in our own words
   */
  record Unavailable(String why) implements Attempt {}
}
