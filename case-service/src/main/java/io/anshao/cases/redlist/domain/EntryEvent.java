package io.anshao.cases.redlist.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happened to an entry. */
public sealed interface EntryEvent {

  Instant at();

  /** Somebody writes an entry, or writes anew what was not approved. */
  record Proposed(Instant at, UUID by, EntryWording wording) implements EntryEvent {}

  /** Somebody writes another wording for what is shown. */
  record RevisionProposed(Instant at, UUID by, EntryWording wording, String reason)
      implements EntryEvent {}

  /** Somebody wants it off the list. */
  record RemovalProposed(Instant at, UUID by, String reason) implements EntryEvent {}

  /**
   * Somebody else agrees to what waits.
   *
   * @param unitName what the unit was called then, {@code streetName} the street
   */
  record Approved(Instant at, UUID by, String unitName, Optional<String> streetName)
      implements EntryEvent {}

  record Rejected(Instant at, UUID by, String reason) implements EntryEvent {}

  /** Its time is over. */
  record Expired(Instant at) implements EntryEvent {}
}
