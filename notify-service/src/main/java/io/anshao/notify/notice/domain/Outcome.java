package io.anshao.notify.notice.domain;

/** How a message ended. */
public enum Outcome {
  /** Handed to the mail server. */
  DELIVERED,
  /** Refused for good by the mail server. */
  BOUNCED,
  /** Tried until patience was over, or out of reach from the start. */
  GIVEN_UP
}
