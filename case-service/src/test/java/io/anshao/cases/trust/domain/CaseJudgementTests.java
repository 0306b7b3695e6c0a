package io.anshao.cases.trust.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each way to tamper with a log of any length at any place has its name. */
class CaseJudgementTests {

  private static final int LONGEST = 6;
  private static final Instant FIRST = Instant.parse("2021-06-08T01:00:00Z");

  private List<LaidEvent> events = new ArrayList<>();
  private final Map<Long, String> leaves = new HashMap<>();

  @Test
  void findsNothingInAWholeLog() {
    for (int length = 1; length <= LONGEST; length++) {
      lay(length);
      assertThat(found(length)).isEmpty();
    }
  }

  @Test
  void namesWhatWasDoneAtEveryPlace() {
    for (int length = 2; length <= LONGEST; length++) {
      for (int at = 1; at <= length; at++) {
        var first = at == 1;
        var last = at == length;

        lay(length);
        events.set(at - 1, with(event(at), "hash-" + at, "other"));
        assertThat(found(length)).containsExactly("ALTERED " + at);

        lay(length);
        events.remove(at - 1);
        assertThat(found(length)).containsExactly((last ? "CUT_OFF " : "REMOVED ") + at);

        lay(length);
        events.set(at - 1, at(event(at), event(at).at().minusSeconds(90)));
        assertThat(found(length)).containsExactly("BACK_DATED " + at);

        if (!first) {
          lay(length);
          swap(at);
          assertThat(found(length)).contains("REORDERED " + at, "REORDERED " + (at - 1));
        }
      }
      lay(length);
      events.add(next(length + 1));
      assertThat(found(length + 1)).containsExactly("ADDED " + (length + 1));
    }
  }

  /** The present row was set back as well, so that nothing of the case itself tells. */
  @Test
  void knowsByTheLeavesThatTheEndWasCutOff() {
    lay(LONGEST);
    events.removeLast();
    events.removeLast();
    assertThat(found(LONGEST - 2)).containsExactly("CUT_OFF 5", "CUT_OFF 6");
  }

  @Test
  void knowsByTheLeavesThatAllHashesWereComputedAnew() {
    lay(3);
    events =
        new ArrayList<>(
            List.of(event(1), anew(2, "hash-1", "anew-2"), anew(3, "anew-2", "anew-3")));
    assertThat(found(3)).containsExactly("ALTERED 2", "ALTERED 3");
  }

  @Test
  void namesAHeadThatIsAnothers() {
    lay(3);
    assertThat(CaseJudgement.of(events, leaves, 3, "other"))
        .containsExactly(new Finding(Fault.HEAD, 3L, ""));
  }

  private void lay(int length) {
    events = new ArrayList<>();
    leaves.clear();
    for (int version = 1; version <= length; version++) {
      events.add(next(version));
      leaves.put((long) version, "leaf of hash-" + version);
    }
  }

  private static LaidEvent next(int version) {
    var previous = version == 1 ? "0".repeat(64) : "hash-" + (version - 1);
    return anew(version, previous, "hash-" + version);
  }

  private static LaidEvent anew(int version, String previous, String hash) {
    var at = FIRST.plusSeconds(60L * version);
    return new LaidEvent(
        version, at, Optional.of(at), previous, hash, hash, "leaf of " + hash, true);
  }

  private static LaidEvent with(LaidEvent of, String hash, String recomputed) {
    return new LaidEvent(
        of.version(), of.at(), of.saysAt(), of.previous(), hash, recomputed, of.leaf(), true);
  }

  private static LaidEvent at(LaidEvent of, Instant at) {
    return new LaidEvent(
        of.version(), at, of.saysAt(), of.previous(), of.hash(), of.recomputed(), of.leaf(), true);
  }

  private void swap(int at) {
    var one = event(at - 1);
    var other = event(at);
    events.set(at - 2, moved(other, at - 1));
    events.set(at - 1, moved(one, at));
  }

  private static LaidEvent moved(LaidEvent of, int version) {
    return new LaidEvent(
        version, of.at(), of.saysAt(), of.previous(), of.hash(), "other", of.leaf(), true);
  }

  private LaidEvent event(int version) {
    return events.get(version - 1);
  }

  private List<String> found(int version) {
    var head = events.isEmpty() ? "" : events.getLast().hash();
    return CaseJudgement.of(events, leaves, version, head).stream()
        .map(finding -> finding.what() + " " + finding.n())
        .toList();
  }
}
