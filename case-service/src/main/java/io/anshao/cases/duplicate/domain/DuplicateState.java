package io.anshao.cases.duplicate.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether a case handles its matter alone. */
public sealed interface DuplicateState {

  /** Cases that a person found to be about something else. */
  Set<UUID> rejected();

  /** It handles what its own tip reported. */
  record Alone(Set<UUID> rejected) implements DuplicateState {}

  /**
   * It handles what the tips of others reported too.
   *
   * @param members in the order in which they were taken in
   */
  record Leading(List<Member> members, Set<UUID> rejected) implements DuplicateState {}

  /**
   * Another case handles its matter.
   *
   * @param into that case, and {@code number} its number
   */
  record Merged(UUID into, String number, Set<UUID> rejected) implements DuplicateState {}

  /** Nobody compared it with another case. */
  static DuplicateState alone() {
    return new Alone(Set.of());
  }
}
