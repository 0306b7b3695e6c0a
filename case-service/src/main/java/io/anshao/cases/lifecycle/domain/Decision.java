package io.anshao.cases.lifecycle.domain;

import java.util.List;

/**
 * What a decider answers.
 *
 * @param <E> the track's events
 */
public sealed interface Decision<E> {

  /** It happened, as these events. */
  record Accepted<E>(List<E> events) implements Decision<E> {}

  /** It may not happen, for this reason. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  /** It happened, as one event. */
  static <E> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  /** It happened, as two events. */
  static <E> Decision<E> accept(E first, E second) {
    return new Accepted<>(List.of(first, second));
  }

  /** It may not happen. */
  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
