package io.anshao.cases.presence.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is at which case at one moment.
 *
 * @param byCase people in a fixed order; a case without anybody is not there
 */
public record Crowd(Map<UUID, List<Person>> byCase) {

  public static final Crowd NOBODY = new Crowd(Map.of());

  /** Somebody at a case. */
  public record Person(UUID id, Mode mode) {}

  /** Those at one case. */
  public List<Person> at(UUID caseId) {
    return byCase.getOrDefault(caseId, List.of());
  }

  /** Cases that somebody came to, left, or is at in another way than before. */
  public Set<UUID> changedSince(Crowd before) {
    var all = new HashSet<>(byCase.keySet());
    all.addAll(before.byCase.keySet());
    all.removeIf(caseId -> at(caseId).equals(before.at(caseId)));
    return all;
  }
}
