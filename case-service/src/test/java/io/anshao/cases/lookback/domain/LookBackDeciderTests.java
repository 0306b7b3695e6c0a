package io.anshao.cases.lookback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lookback.domain.LookBackEvent.LookBackRelapsed;
import io.anshao.cases.lookback.domain.LookBackEvent.StillFixed;
import io.anshao.cases.lookback.domain.LookBackState.Visits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookBackDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-12-01T02:00:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final List<UUID> PHOTOS = List.of(new UUID(0, 2));
  private static final Optional<Text> WHO = Optional.of(new Text(new UUID(0, 3), "00"));
  private static final LookBackState NONE = new Visits(List.of());

  @Test
  void isRecordedWhenAVisitIsDue() {
    assertThat(LookBackDecider.decide(NONE, visit(Optional.empty(), true, PHOTOS)))
        .isEqualTo(Decision.refuse(LookBackDecider.NOT_DUE));
    assertThat(LookBackDecider.decide(NONE, visit(Optional.of(30), true, PHOTOS)))
        .isEqualTo(Decision.accept(new StillFixed(NOW, 30, WORDS, PHOTOS, WHO)));
  }

  @Test
  void isMadeOnSite() {
    assertThat(LookBackDecider.decide(NONE, visit(Optional.of(30), true, List.of())))
        .isEqualTo(Decision.refuse(LookBackDecider.PICTURES_MISSING));
  }

  @Test
  void opensTheCaseAgainWhenItIsAsBefore() {
    var relapsed = new LookBackRelapsed(NOW, 90, WORDS, PHOTOS, true, WHO);
    assertThat(LookBackDecider.decide(NONE, visit(Optional.of(90), false, PHOTOS)))
        .isEqualTo(Decision.accept(relapsed));
    assertThat(LookBackDecider.evolve(NONE, relapsed))
        .isEqualTo(
            new Visits(
                List.of(
                    new Visit(
                        90,
                        false,
                        WORDS,
                        PHOTOS,
                        NOW.at(),
                        Optional.of(Actor.SYSTEM.person()),
                        WHO))));
  }

  private static LookBackCommand visit(Optional<Integer> due, boolean isFixed, List<UUID> photos) {
    return new LookBackCommand(NOW, due, isFixed, WORDS, photos, WHO, true);
  }
}
