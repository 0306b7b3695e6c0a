package io.anshao.cases.trust.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says of one case what was done to it: the log against its own hashes, against the leaves that
 * joined the daily record or wait to, and against the head that its present row says.
 */
public final class CaseJudgement {

  private static final String NOTHING_BEFORE = "0".repeat(64);

  private final List<LaidEvent> events;
  private final Map<Long, String> leaves;
  private final Map<String, Long> versionsOfLeaves = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final TreeSet<Long> explained = new TreeSet<>();

  private CaseJudgement(List<LaidEvent> events, Map<Long, String> leaves) {
    this.events = events;
    this.leaves = leaves;
    leaves.forEach((version, leaf) -> versionsOfLeaves.putIfAbsent(leaf, version));
  }

  /**
   * All that is wrong with a case's log.
   *
   * @param events in the order of their versions
   * @param leaves of its events by version, in hex: those that joined and those that wait
   * @param version the last one, as the present row says
   * @param head its hash in hex, as the present row says
   */
  public static List<Finding> of(
      List<LaidEvent> events, Map<Long, String> leaves, long version, String head) {
    var judgement = new CaseJudgement(events, new TreeMap<>(leaves));
    judgement.judge(version, head);
    return List.copyOf(judgement.findings);
  }

  private void judge(long version, String head) {
    var last = events.isEmpty() ? 0 : events.getLast().version();
    var known = Math.max(version, leaves.keySet().stream().mapToLong(v -> v).max().orElse(0));
    missing(Math.min(last, known), known);
    LaidEvent before = null;
    for (var event : events) {
      judge(event, Optional.ofNullable(before));
      before = event;
    }
    if (findings.isEmpty() && before != null && !before.hash().equals(head)) {
      findings.add(Finding.at(Fault.HEAD, version));
    }
  }

  private void missing(long last, long known) {
    var there = new TreeSet<Long>();
    events.forEach(event -> there.add(event.version()));
    for (long version = 1; version <= known; version++) {
      if (!there.contains(version)) {
        add(version > last ? Fault.CUT_OFF : Fault.REMOVED, version);
        explained.add(version);
      }
    }
  }

  private void judge(LaidEvent event, Optional<LaidEvent> before) {
    var version = event.version();
    var leaf = leaves.get(version);
    if (leaf == null) {
      add(Fault.ADDED, version);
    } else if (isMoved(event)) {
      add(Fault.REORDERED, version);
    } else if (!event.hash().equals(event.recomputed())
        || !event.isItself()
        || !event.leaf().equals(leaf)) {
      add(Fault.ALTERED, version);
    }
    if (isBackDated(event, before.map(LaidEvent::at))) {
      add(Fault.BACK_DATED, version);
    }
    var follows = before.map(LaidEvent::hash).orElse(NOTHING_BEFORE);
    if (!event.previous().equals(follows) && !isExplained(version)) {
      add(Fault.UNLINKED, version);
    }
  }

  /** What stands here is the leaf of another version. */
  private boolean isMoved(LaidEvent event) {
    var leafOf = versionsOfLeaves.get(event.leaf());
    return leafOf != null && leafOf != event.version();
  }

  /** Business time never runs backwards within a case. */
  private static boolean isBackDated(LaidEvent event, Optional<Instant> before) {
    var isOther = event.saysAt().filter(at -> !at.equals(event.at())).isPresent();
    return isOther || before.filter(event.at()::isBefore).isPresent();
  }

  /** A gap, or a fault of this event or of the one before, breaks the link by itself. */
  private boolean isExplained(long version) {
    return explained.contains(version) || explained.contains(version - 1);
  }

  private void add(Fault fault, long version) {
    findings.add(Finding.at(fault, version));
    explained.add(version);
  }
}
