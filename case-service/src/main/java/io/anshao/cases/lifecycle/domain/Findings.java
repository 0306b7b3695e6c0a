package io.anshao.cases.lifecycle.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What inspections and re-inspections brought so far.
 *
 * @param finding of the latest inspection since the matter was assigned; a case is not closed
 *     without one
 * @param inspectors who recorded an inspection
 * @param reinspectors who took part in a re-inspection
 */
public record Findings(
    Optional<Finding> finding, List<Hazard> hazards, Set<UUID> inspectors, Set<UUID> reinspectors) {

  static final Findings NOTHING = new Findings(Optional.empty(), List.of(), Set.of(), Set.of());

  static String names(List<Hazard> hazards) {
    return hazards.stream().map(h -> h.id().value()).collect(joining("、"));
  }

  public boolean hasOpenHazard() {
    return !openHazards().isEmpty();
  }

  /** What is named but not there, or written off already; empty when all is well. */
  String notAmongOpen(List<HazardId> named) {
    var open = openHazards().stream().map(Hazard::id).toList();
    return named.stream().filter(h -> !open.contains(h)).map(HazardId::value).collect(joining("、"));
  }

  public List<Hazard> openHazards() {
    return hazards.stream().filter(Hazard::isOpen).toList();
  }

  /** Whether the open hazards wait for nothing but a re-inspection. */
  boolean isFixedOnSpot() {
    return !openHazards().isEmpty() && openHazards().stream().allMatch(Hazard::isFixedOnSpot);
  }

  /** Hazards that nobody fixed and nobody is bound to fix. */
  public List<Hazard> withoutOrder() {
    return hazards.stream().filter(Hazard::needsOrder).toList();
  }

  public boolean hasMajor() {
    return hazards.stream().anyMatch(h -> h.level() == Hazard.Level.MAJOR);
  }

  Findings found(Finding concluded, List<Hazard> more, UUID by) {
    var all = new ArrayList<>(hazards);
    all.addAll(more);
    return new Findings(
        Optional.of(concluded), List.copyOf(all), plus(inspectors, by), reinspectors);
  }

  Findings with(Map<HazardId, Hazard.Condition> changes) {
    var changed =
        hazards.stream()
            .map(h -> changes.containsKey(h.id()) ? h.with(changes.get(h.id())) : h)
            .toList();
    return new Findings(finding, changed, inspectors, reinspectors);
  }

  /** Pictures of what was done about the hazards that are open. */
  Findings pictured(List<UUID> photos) {
    var changed = hazards.stream().map(h -> h.isOpen() ? h.withPicturesAfter(photos) : h).toList();
    return new Findings(finding, changed, inspectors, reinspectors);
  }

  Findings reinspectedBy(UUID person) {
    return new Findings(finding, hazards, inspectors, plus(reinspectors, person));
  }

  /** For another round: a finding of its own is needed, and another pair of eyes at the end. */
  Findings again() {
    return new Findings(Optional.empty(), hazards, Set.of(), Set.of());
  }

  /**
   * For another unit: a finding and orders of its own are needed, nothing that was found is lost.
   */
  Findings recalled(Set<UUID> knowers) {
    var unordered =
        hazards.stream()
            .map(h -> h.dueOn().isPresent() ? h.with(new Hazard.Condition.Open()) : h)
            .toList();
    var known = new HashSet<>(inspectors);
    known.addAll(knowers);
    return new Findings(Optional.empty(), unordered, Set.copyOf(known), reinspectors);
  }

  private static Set<UUID> plus(Set<UUID> people, UUID person) {
    var more = new HashSet<>(people);
    more.add(person);
    return Set.copyOf(more);
  }
}
