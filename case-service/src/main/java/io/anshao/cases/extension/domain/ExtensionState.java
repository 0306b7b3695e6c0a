package io.anshao.cases.extension.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.UUID;

/** Whether more time is asked for, and how often it was granted. */
public sealed interface ExtensionState {

  /** Extensions granted so far. */
  int granted();

  /** Nobody asks. */
  record Settled(int granted) implements ExtensionState {}

  /** Waits for a leader. */
  record Requested(int granted, Request request) implements ExtensionState {}

  /**
   * What is asked for.
   *
   * @param until the last day of the time that is asked for
   * @param reason as the reporter will read it
   */
  record Request(LocalDate until, Text reason, UUID by) {}
}
