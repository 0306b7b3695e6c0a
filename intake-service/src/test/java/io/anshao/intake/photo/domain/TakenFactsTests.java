package io.anshao.intake.photo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenFactsTests {

  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  @Test
  void keepsWhatIsPlausible() {
    var at = Instant.parse("2021-06-08T01:10:00Z");

    var facts = TakenFacts.plausible(at, 29.918, 121.553, NOW);

    assertThat(facts.at()).isEqualTo(at);
    assertThat(facts.place())
        .isEqualTo(
            new TakenFacts.Position(new BigDecimal("29.918000"), new BigDecimal("121.553000")));
  }

  @Test
  void leavesOutAClockThatWasNeverSet() {
    assertThat(TakenFacts.plausible(Instant.EPOCH, null, null, NOW).at()).isNull();
    assertThat(TakenFacts.plausible(Instant.parse("2099-12-31T00:00:00Z"), null, null, NOW).at())
        .isNull();
  }

  @Test
  void leavesOutAPlaceThatIsNone() {
    assertThat(TakenFacts.plausible(null, 0.0, 0.0, NOW).place()).isNull();
    assertThat(TakenFacts.plausible(null, 91.0, 0.0, NOW).place()).isNull();
    assertThat(TakenFacts.plausible(null, Double.NaN, 1.0, NOW).place()).isNull();
  }

  @Test
  void readsTheSouthAndTheWest() {
    var place = TakenFacts.plausible(null, -33.9, -70.6, NOW).place();

    assertThat(place).isNotNull();
    assertThat(place.lat()).isEqualByComparingTo("-33.9");
    assertThat(place.lng()).isEqualByComparingTo("-70.6");
  }
}
