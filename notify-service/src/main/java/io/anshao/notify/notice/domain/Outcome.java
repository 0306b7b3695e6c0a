package io.anshao.notify.notice.domain;

/** How a message ended. */
public enum Outcome {
  /** Handed over: the other side answers for it. */
  DELIVERED,
  /** Refused for good. */
  BOUNCED,
  /** Tried until patience was over, or out of reach from the start. */
  GIVEN_UP
}
