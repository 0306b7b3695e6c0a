package io.anshao.cases.accusation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.accusation.domain.AccusationCommand.Accuse;
import io.anshao.cases.accusation.domain.AccusationCommand.Drop;
import io.anshao.cases.accusation.domain.AccusationCommand.InHands;
import io.anshao.cases.accusation.domain.AccusationEvent.AccusationDropped;
import io.anshao.cases.accusation.domain.AccusationEvent.UnitAccused;
import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.accusation.domain.AccusationState.Against;
import io.anshao.cases.accusation.domain.AccusationState.Dropped;
import io.anshao.cases.accusation.domain.AccusationState.Kind;
import io.anshao.cases.accusation.domain.AccusationState.Nobody;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccusationDeciderTests {

  private static final Stamp TRIAGER =
      new Stamp(
          Instant.parse("2021-06-08T02:00:00Z"),
          new Actor(new UUID(0, 1), Role.TRIAGER, Optional.empty()));
  private static final Text REASON = new Text(new UUID(1, 1), "sha-256:00");
  private static final UnitCode FIRE = new UnitCode("xfjy");
  private static final UnitCode HOUSING = new UnitCode("zjj");

  @Test
  void hidesTheCaseFromEachUnitThatItAccuses() {
    var state = accused(accused(new Nobody(), FIRE), HOUSING);

    assertThat(AccusationDecider.accused(state)).containsExactlyInAnyOrder(FIRE, HOUSING);
    assertThat(AccusationDecider.accused(new Nobody())).isEmpty();
  }

  @Test
  void accusesAUnitOnce() {
    var state = accused(new Nobody(), FIRE);

    assertThat(AccusationDecider.decide(state, accuse(FIRE)))
        .isEqualTo(Decision.refuse(AccusationDecider.ACCUSED_ALREADY));
  }

  @Test
  void accusesWhereTheMatterIsHandled() {
    var merged = new Accuse(TRIAGER, of(FIRE), InHands.NOTHING, true);

    assertThat(AccusationDecider.decide(new Nobody(), merged))
        .isEqualTo(Decision.refuse(AccusationDecider.MERGED));
  }

  @Test
  void dropsWhatTurnsOutToAccuseNobody() {
    var drop = new Drop(TRIAGER, REASON);
    assertThat(AccusationDecider.decide(new Nobody(), drop))
        .isEqualTo(Decision.refuse(AccusationDecider.NOBODY_ACCUSED));
    var dropped = new AccusationDropped(TRIAGER, REASON);
    var state = accused(new Nobody(), FIRE);
    assertThat(AccusationDecider.decide(state, drop)).isEqualTo(Decision.accept(dropped));

    var after = AccusationDecider.evolve(state, dropped);
    assertThat(after).isEqualTo(new Dropped(REASON));
    assertThat(AccusationDecider.accused(after)).isEmpty();
    assertThat(accused(after, FIRE)).isEqualTo(new Against(List.of(of(FIRE))));
  }

  private static AccusationState accused(AccusationState state, UnitCode unit) {
    var happened = new UnitAccused(TRIAGER, of(unit), InHands.NOTHING);
    assertThat(AccusationDecider.decide(state, accuse(unit))).isEqualTo(Decision.accept(happened));
    return AccusationDecider.evolve(state, happened);
  }

  private static Accuse accuse(UnitCode unit) {
    return new Accuse(TRIAGER, of(unit), InHands.NOTHING, false);
  }

  private static Accused of(UnitCode unit) {
    return new Accused(unit, "某局", Kind.OFFICIAL, REASON);
  }
}
