package io.anshao.cases.walk;

import static io.anshao.cases.walk.Law.must;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.InMemory.Passed;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clocks (DOMAIN 3.3): what stopped stays as it was, but for what a rejected closure takes back;
 * what another authority has stands still; what is closed waits for nothing of a unit.
 */
final class ClockLaw implements Law {

  private static final Set<String> OF_THE_MAIN_LINE =
      Set.of(
          "triage",
          "assign",
          "sign_for",
          "return",
          "return_review",
          "unit_handle",
          "first_inspection",
          "rectify",
          "reinspect",
          "handle_total",
          "handle_max",
          "closure_review");

  private static final Set<String> STANDS_STILL =
      Set.of("referred-out", "supplement-requested", "merged");

  private static final Set<String> GOES_ON = Set.of("came-back", "supplement-ended", "split");

  /** Owed for the tip itself, whoever handles its matter. */
  static final Set<String> OWED =
      Set.of("media_reply", "accident_report", "callback", "retaliation_contact");

  private Optional<Instant> submitted = Optional.empty();

  @Override
  public void check(Passed step) {
    if (step.is("main", "closure-submitted")) {
      submitted = Optional.of(step.event().stamp().at());
    }
    if (step.before().clocks().equals(step.after().clocks())) {
      return;
    }
    var before = byName(step.before().clocks());
    var after = byName(step.after().clocks());
    must(after.keySet().containsAll(before.keySet()), "clocks are kept");
    after.forEach((name, clock) -> check(step, name, before.get(name), clock));
    if (step.is("main", "merged")) {
      assertThat(running(after)).as("counts, though merged").isSubsetOf(OWED);
    }
    if (step.is("main", "closed")) {
      assertThat(running(after)).as("closed").doesNotContainAnyElementsOf(OF_THE_MAIN_LINE);
    }
  }

  private void check(Passed step, String name, Clock was, Clock is) {
    if (was == null) {
      started(step, name, is);
      return;
    }
    if (was.equals(is)) {
      return;
    }
    var event = step.event().name();
    must(is.startedAt().equals(was.startedAt()), name + " began elsewhere by " + event);
    if (was.stoppedAt().isPresent()) {
      must(event.equals("closure-rejected"), name + " had stopped, moved by " + event);
      must(was.stoppedAt().equals(submitted), name + " had not stopped for the closure");
      must(is.deadline().equals(was.deadline()), name + " has another deadline");
    } else if (is.stoppedAt().isPresent()) {
      must(is.stoppedAt().get().equals(step.event().stamp().at()), name + " stopped when?");
    }
    if (was.pausedAt().isPresent() && is.pausedAt().isEmpty()) {
      must(GOES_ON.contains(event), name + " goes on by " + event);
    }
    if (was.pausedAt().isEmpty() && is.pausedAt().isPresent()) {
      must(STANDS_STILL.contains(event), name + " stands still by " + event);
    }
  }

  private static void started(Passed step, String name, Clock clock) {
    must(clock.startedAt().equals(step.event().stamp().at()), name + " began when?");
    must(clock.pausedAt().isEmpty(), name + " begins standing still");
    var earlier = step.before().clocks().latest(clock.key()).map(Clock::round).orElse(0);
    must(clock.round() == earlier + 1, name + " is another round");
  }

  private static Set<String> running(Map<String, Clock> clocks) {
    var keys = new HashSet<String>();
    clocks.values().stream().filter(Clock::isRunning).forEach(c -> keys.add(c.key()));
    return keys;
  }

  private static Map<String, Clock> byName(Clocks clocks) {
    var all = new HashMap<String, Clock>();
    clocks.all().forEach(c -> all.put(c.key() + " " + c.round(), c));
    return all;
  }
}
