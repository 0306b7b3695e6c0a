package io.anshao.cases.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A case told as commands, then one more command and what comes of it. */
final class Story {

  private final List<CaseEvent> events = new ArrayList<>();
  private CaseState state = new CaseState.Unregistered();

  private Story() {}

  /** After these commands, each of which must be accepted. */
  static Story given(CaseCommand... commands) {
    var story = new Story();
    for (var command : commands) {
      switch (CaseDecider.decide(story.state, command)) {
        case Decision.Accepted<CaseEvent>(var more) -> story.add(more);
        case Decision.Refused<CaseEvent>(var refusal) ->
            throw new AssertionError(command + " refused: " + refusal);
      }
    }
    return story;
  }

  Story and(CaseCommand... commands) {
    Arrays.stream(commands)
        .forEach(c -> add(((Decision.Accepted<CaseEvent>) CaseDecider.decide(state, c)).events()));
    return this;
  }

  private void add(List<CaseEvent> more) {
    for (var event : more) {
      state = CaseEvolution.evolve(state, event);
      events.add(event);
    }
  }

  CaseState state() {
    return state;
  }

  List<CaseEvent> events() {
    return events;
  }

  When when(CaseCommand command) {
    return new When(CaseDecider.decide(state, command));
  }

  /** What the decider answered. */
  final class When {

    private final Decision<CaseEvent> decision;

    When(Decision<CaseEvent> decision) {
      this.decision = decision;
    }

    /** These events, whole, and then this stage. */
    void then(Stage stage, CaseEvent... expected) {
      assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
      add(List.of(expected));
      assertThat(Stage.of(state)).isEqualTo(stage);
      assertThat(CaseEvolution.replay(events)).isEqualTo(state);
    }

    void thenRefused(Reason reason, Object... what) {
      assertThat(decision).isEqualTo(Decision.refuse(reason.of(what)));
    }

    void thenNotIn(Stage stage) {
      assertThat(decision).isEqualTo(Decision.refuse(Refusal.notIn(stage)));
    }
  }
}
