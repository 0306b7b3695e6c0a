package io.anshao.cases.duplicate.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/** What happened between two cases; each has its half in its own log. */
public sealed interface DuplicateEvent {

  Stamp stamp();

  /**
   * This case went into another.
   *
   * @param isRelapse whether the other had been closed
   */
  record MergedInto(Stamp stamp, UUID into, String number, boolean isRelapse, Text reason)
      implements DuplicateEvent {}

  /** This case took another in. */
  record TookIn(Stamp stamp, Member member, boolean isRelapse) implements DuplicateEvent {}

  /** A case that this one had taken in is one of its own again. */
  record SplitAway(Stamp stamp, UUID caseId, Text reason) implements DuplicateEvent {}

  /**
   * This case is one of its own again.
   *
   * @param contactKind what its reporter left meanwhile, see {@link
   *     io.anshao.cases.lifecycle.domain.CaseEvent.Split}
   */
  record BecameOwn(Stamp stamp, Optional<String> contactKind) implements DuplicateEvent {}

  /**
   * The other case is about something else.
   *
   * @param reason stands with the case at which it was said
   */
  record DuplicateRejected(Stamp stamp, UUID other, Optional<Text> reason)
      implements DuplicateEvent {}
}
