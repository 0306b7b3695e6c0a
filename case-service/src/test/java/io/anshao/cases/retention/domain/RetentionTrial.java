package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What commands lead to, and why the last of them is refused. */
final class RetentionTrial {

  private RetentionTrial() {}

  static Stamp stamp(int person, Role role) {
    return new Stamp(
        Instant.parse("2021-11-18T02:00:00Z"),
        new Actor(new UUID(0, person), role, Optional.empty()));
  }

  static RetentionState given(RetentionCommand... commands) {
    var state = RetentionState.none();
    for (var command : commands) {
      if (RetentionDecider.decide(state, command)
          instanceof Decision.Accepted<RetentionEvent>(var events)) {
        for (var event : events) {
          state = RetentionDecider.evolve(state, event);
        }
      } else {
        throw new AssertionError(command);
      }
    }
    return state;
  }

  static Refusal refused(RetentionCommand command, RetentionCommand... before) {
    return RetentionDecider.decide(given(before), command)
            instanceof Decision.Refused<RetentionEvent>(var why)
        ? why
        : new Refusal("", "", "", false);
  }
}
