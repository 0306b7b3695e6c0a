package io.anshao.cases.redlist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What people and time do with an entry. */
public sealed interface EntryCommand {

  Instant at();

  record Propose(Instant at, UUID by, EntryWording wording) implements EntryCommand {}

  record Revise(Instant at, UUID by, EntryWording wording, String reason) implements EntryCommand {}

  record Remove(Instant at, UUID by, String reason) implements EntryCommand {}

  /**
   * Agrees to what waits.
   *
   * @param isBlack whether the firm stands on the black list
   */
  record Approve(
      Instant at,
      UUID by,
      LocalDate today,
      boolean isBlack,
      String unitName,
      Optional<String> streetName)
      implements EntryCommand {}

  record Reject(Instant at, UUID by, String reason) implements EntryCommand {}

  record Expire(Instant at, LocalDate today) implements EntryCommand {}
}
