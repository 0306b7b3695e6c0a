package io.anshao.cases.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** No sequence of commands reaches what is forbidden, and the log alone gives the state. */
class ExplorationTests {

  private static final int DEPTH = 6;
  private static final boolean IS_DEEP = Boolean.getBoolean("anshao.deep");
  private static final int WALKS = IS_DEEP ? 500_000 : 10_000;
  private static final int STEPS = 60;

  /**
   * Decisions depend on the state alone, so every sequence up to the depth is covered by its
   * states.
   */
  @Test
  void reachesNothingForbiddenBeginningAnywhereWithinSixSteps() {
    var seen = new HashSet<CaseState>(beginnings());
    var edge = List.copyOf(seen);
    for (int depth = 0; depth < DEPTH; depth++) {
      var next = new ArrayList<CaseState>();
      for (var state : edge) {
        for (var command : Alphabet.COMMANDS) {
          var after = step(state, command, new ArrayList<>());
          if (seen.add(after)) {
            next.add(after);
          }
        }
      }
      edge = next;
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }

  /**
   * Six steps from the first do not reach the end: begin at each station of the usual way as well.
   */
  private static Set<CaseState> beginnings() {
    var states = new HashSet<CaseState>();
    var way = CaseFixtures.pendingClosure(CaseFixtures.close(), CaseFixtures.reopen());
    for (int length = 0; length <= way.length; length++) {
      states.add(Story.given(java.util.Arrays.copyOf(way, length)).state());
    }
    return states;
  }

  @Test
  void walksAtRandomAndReplaysTheLog() {
    var seed = Long.getLong("anshao.test.seed", IS_DEEP ? System.nanoTime() : 1);
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var reached = EnumSet.noneOf(Stage.class);
    for (int walk = 0; walk < WALKS; walk++) {
      CaseState state = new CaseState.Unregistered();
      var events = new ArrayList<CaseEvent>();
      for (int i = 0; i < STEPS; i++) {
        var command = Alphabet.COMMANDS.get(random.nextInt(Alphabet.COMMANDS.size()));
        state = step(state, command, events);
        reached.add(Stage.of(state));
      }
      assertThat(CaseEvolution.replay(events)).as("-Danshao.test.seed=" + seed).isEqualTo(state);
    }
    assertThat(reached).as("-Danshao.test.seed=" + seed).contains(Stage.CLOSED, Stage.REWORK);
  }

  @Test
  void takesAnyEventInAnyStateWithoutHarm() {
    var story = Story.given(CaseFixtures.pendingClosure(CaseFixtures.close()));
    for (var state : beginnings()) {
      for (var event : story.events()) {
        assertThat(CaseEvolution.evolve(state, event)).isNotNull();
      }
    }
  }

  private static CaseState step(CaseState state, CaseCommand command, List<CaseEvent> log) {
    var next = state;
    if (CaseDecider.decide(state, command) instanceof Decision.Accepted<CaseEvent>(var events)) {
      for (var event : events) {
        var after = CaseEvolution.evolve(next, event);
        Forbidden.check(next, event, after);
        next = after;
        log.add(event);
      }
    }
    return next;
  }
}
