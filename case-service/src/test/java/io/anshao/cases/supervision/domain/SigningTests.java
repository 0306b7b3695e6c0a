package io.anshao.cases.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.supervision.domain.SupervisionEvent.SupervisionLetterSigned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningTests {

  private static final Instant DUE = Instant.parse("2021-09-17T15:59:59Z");
  private static final Stamp NOW = new Stamp(Instant.parse("2021-09-23T02:00:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final Duty RECTIFY = new Duty("rectify", 1, DUE);
  private static final SupervisionState NONE = new SupervisionState.Letters(List.of());

  @Test
  void signsOneLetterForEachDutyThatIsLate() {
    var signed =
        Signing.evolve(NONE, new SupervisionLetterSigned(NOW, RECTIFY, WORDS, "北区安办督〔2021〕1号"));

    assertThat(Signing.decide(NONE, command(Optional.of(RECTIFY))))
        .isEqualTo(Decision.accept(new SupervisionLetterSigned(NOW, RECTIFY, WORDS, "")));
    assertThat(Signing.decide(signed, command(Optional.of(RECTIFY))))
        .isEqualTo(Decision.refuse(Signing.SIGNED_ALREADY));
    assertThat(Signing.decide(signed, command(Optional.of(new Duty("rectify", 2, DUE)))))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(signed.letters()).extracting(l -> l.number()).containsExactly("北区安办督〔2021〕1号");
  }

  @Test
  void signsNothingBeforeTheLadderAsksForIt() {
    assertThat(Signing.decide(NONE, command(Optional.empty())))
        .isEqualTo(Decision.refuse(Signing.NOT_DUE));
  }

  private static SupervisionCommand command(Optional<Duty> due) {
    return new SupervisionCommand(NOW, WORDS, due);
  }
}
