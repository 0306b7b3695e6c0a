package io.anshao.cases.lifecycle.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A matter in a unit's hands.
 *
 * @param handler who of the unit is answerable
 * @param formerHandlers who was before: they had a part in it for good
 */
public record Work(
    Matter matter,
    Assignment assignment,
    Findings findings,
    UUID handler,
    Set<UUID> formerHandlers) {

  /** Whether the person is or was answerable for it, or inspected it. */
  boolean isKnownTo(UUID person) {
    return knowers().contains(person);
  }

  /** Who is or was answerable for it, or inspected it. */
  public Set<UUID> knowers() {
    var all = new HashSet<>(formerHandlers);
    all.add(handler);
    all.addAll(findings.inspectors());
    return all;
  }

  Work handedTo(UUID next) {
    var former = new HashSet<>(formerHandlers);
    former.add(handler);
    return new Work(matter, assignment, findings, next, Set.copyOf(former));
  }

  Work with(Findings next) {
    return new Work(matter, assignment, next, handler, formerHandlers);
  }

  Work with(Severity confirmed) {
    return new Work(matter.with(confirmed), assignment, findings, handler, formerHandlers);
  }

  Work about(Subject established) {
    return new Work(matter.about(established), assignment, findings, handler, formerHandlers);
  }

  /** 重大: another inspector re-inspects (DOMAIN 3.2). */
  public boolean isMajor() {
    return findings.hasMajor() || matter.severity() == Severity.L2_MAJOR;
  }

  /** Closed by an office leader only: major, emergency (a death may be alleged) or media. */
  public boolean needsLeader() {
    return findings.hasMajor()
        || matter.severity().isGrave()
        || matter.registration().channel().equals("media");
  }
}
