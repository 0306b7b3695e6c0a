package io.anshao.notify.notice.domain;

/** What one try to reach a reporter came to. Never names the address. */
public sealed interface Attempt {

  /** The mail server took the mail and answers for it from here on. */
  record Accepted() implements Attempt {}

  /** The mail server refused the address, or the mail to it, for good. */
  record Refused() implements Attempt {}

  /** No channel of ours leads to this contact: erased, a telephone number, not an address. */
  record Unreachable() implements Attempt {}

  /**
   * Nothing is decided: no connection, a refusal for now, our own sender not let in.
   *
   * @param why for an operator, in our own words
   */
  record Undecided(String why) implements Attempt {}
}
