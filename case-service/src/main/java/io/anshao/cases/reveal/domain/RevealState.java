package io.anshao.cases.reveal.domain;

import io.anshao.cases.lifecycle.domain.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which requests for contacts of its reporters a case knows of. */
public sealed interface RevealState {

  /** In the order in which they were made. */
  record Requests(List<Request> all) implements RevealState {}

  /** Nobody has asked. */
  static RevealState none() {
    return new Requests(List.of());
  }

  /** The request of that id. */
  default Optional<Request> request(UUID id) {
    return switch (this) {
      case Requests(var all) -> all.stream().filter(each -> each.id().equals(id)).findFirst();
    };
  }

  /** How far a request went. */
  enum Stage {
    REQUESTED,
    APPROVED_ONCE,
    APPROVED,
    REFUSED,
    SERVED;

    boolean isEnd() {
      return this == REFUSED || this == SERVED;
    }

    Stage approved() {
      return this == REQUESTED ? APPROVED_ONCE : APPROVED;
    }
  }

  /**
   * One of them.
   *
   * @param asker the role in which it was made
   */
  record Request(UUID id, Instant at, Role asker, String purpose, Stage stage) {

    Request at(Stage now) {
      return new Request(id, at, asker, purpose, now);
    }
  }
}
