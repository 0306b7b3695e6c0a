package io.anshao.cases.recusal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.FirmName;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.recusal.domain.RecusalEvent.Recused;
import io.anshao.cases.recusal.domain.RecusalState.Recusals;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecusalDeciderTests {

  private static final Text REASON = new Text(new UUID(1, 1), "sha-256:00");

  @Test
  void takesSomebodyOutOnceAndForGood() {
    var first = by(1);
    var decided = RecusalDecider.decide(Recusals.NOBODY, new RecusalCommand(first, REASON, true));
    assertThat(decided).isEqualTo(Decision.accept(new Recused(first, REASON)));

    var state = RecusalDecider.evolve(Recusals.NOBODY, new Recused(first, REASON));
    assertThat(state).isEqualTo(new Recusals(Set.of(first.by().person())));
    assertThat(RecusalDecider.decide(state, new RecusalCommand(first, REASON, true)))
        .isEqualTo(Decision.refuse(RecusalDecider.RECUSED_ALREADY));
    assertThat(RecusalDecider.decide(state, new RecusalCommand(by(2), REASON, true)))
        .isEqualTo(Decision.accept(new Recused(by(2), REASON)));
  }

  @Test
  void refusesOnceTheCaseIsOver() {
    assertThat(RecusalDecider.decide(Recusals.NOBODY, new RecusalCommand(by(1), REASON, false)))
        .isEqualTo(Decision.refuse(RecusalDecider.OVER));
  }

  @ParameterizedTest
  @CsvSource({"测试纺织厂, 测试纺织厂", "' 测试 纺织厂 ', 测试纺织厂", "测试纺织厂（普通合伙）, 测试纺织厂(普通合伙)", "ＡＢＣ纺织, abc纺织"})
  void knowsAFirmHoweverItIsTyped(String one, String other) {
    assertThat(FirmName.normal(one)).isEqualTo(FirmName.normal(other));
  }

  @Test
  void tellsFirmsOfSimilarNamesApart() {
    assertThat(FirmName.normal("测试纺织厂")).isNotEqualTo(FirmName.normal("测试纺织二厂"));
    assertThat(FirmName.normal("（·）")).isEmpty();
    assertThat(FirmName.code(" 91330205ma2abcd21t ")).isEqualTo("91330205MA2ABCD21T");
  }

  private static Stamp by(int person) {
    return new Stamp(
        Instant.parse("2021-06-08T02:00:00Z"),
        new Actor(new UUID(0, person), Role.INSPECTOR, Optional.empty()));
  }
}
