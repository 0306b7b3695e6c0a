package io.anshao.cases.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyingTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-06-18T02:00:00Z"), Actor.SYSTEM);
  private static final Text FIRST = text(1);
  private static final Text SECOND = text(2);

  @Test
  void answersTheMediaAsOftenAsNeeded() {
    var once = Replying.evolve(new MediaState.Silent(), new MediaEvent.MediaReplied(NOW, FIRST));
    var twice = Replying.evolve(once, new MediaEvent.MediaReplied(NOW, SECOND));

    assertThat(Replying.decide(once, new MediaCommand(NOW, SECOND, true)))
        .isEqualTo(Decision.accept(new MediaEvent.MediaReplied(NOW, SECOND)));
    assertThat(once).isEqualTo(new MediaState.Replied(1, FIRST));
    assertThat(twice).isEqualTo(new MediaState.Replied(2, SECOND));
  }

  @Test
  void refusesWhereTheMediaHadNoPart() {
    assertThat(Replying.decide(new MediaState.Silent(), new MediaCommand(NOW, FIRST, false)))
        .isEqualTo(Decision.refuse(Replying.NOT_BY_MEDIA));
  }

  @Test
  void takesWhatTheMediaMadePublicAsSeriousAtLeast() {
    var calm = Severity.estimate(Optional.empty(), Optional.empty(), Optional.empty());
    var burning = Severity.estimate(Optional.of(true), Optional.empty(), Optional.empty());

    assertThat(calm.on("web")).isEqualTo(Severity.L4_GENERAL);
    assertThat(calm.on("media")).isEqualTo(Severity.L3_SERIOUS);
    assertThat(burning.on("media")).isEqualTo(Severity.L1_EMERGENCY);
  }

  private static Text text(int n) {
    return new Text(new java.util.UUID(0, n), "00");
  }
}
