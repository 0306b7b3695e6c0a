package io.anshao.cases.supervision.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.supervision.domain.SupervisionEvent.SupervisionLetterSigned;
import io.anshao.cases.supervision.domain.SupervisionState.Letter;
import io.anshao.cases.supervision.domain.SupervisionState.Letters;
import java.util.stream.Stream;

/** May a letter of supervision be signed? One for each duty that is three working days late. */
public final class Signing {

  static final Refusal NOT_DUE =
      new Refusal("letter-not-due", "没有逾期三个工作日的事项。", "Nothing is three working days late.", false);

  static final Refusal SIGNED_ALREADY =
      new Refusal("letter-signed-already", "此事项已发督办函。", "A letter was signed for it.", false);

  private static final String LATER = "";

  private Signing() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<SupervisionEvent> decide(SupervisionState state, SupervisionCommand c) {
    if (c.due().isEmpty()) {
      return Decision.refuse(NOT_DUE);
    }
    var duty = c.due().get();
    return state.has(duty)
        ? Decision.refuse(SIGNED_ALREADY)
        : Decision.accept(new SupervisionLetterSigned(c.stamp(), duty, c.content(), LATER));
  }

  /** The state after an event. */
  public static SupervisionState evolve(SupervisionState state, SupervisionEvent event) {
    return switch (event) {
      case SupervisionLetterSigned e ->
          new Letters(
              Stream.concat(
                      state.letters().stream(),
                      Stream.of(new Letter(e.number(), e.duty(), e.content())))
                  .toList());
    };
  }
}
