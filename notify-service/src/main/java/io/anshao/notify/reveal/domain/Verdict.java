package io.anshao.notify.reveal.domain;

/** Whether a command takes place. */
public sealed interface Verdict {

  /** It does; the request stands there now. */
  record Granted(Reveal after) implements Verdict {}

  /** It does not. */
  record Denied(Denial why) implements Verdict {}
}
