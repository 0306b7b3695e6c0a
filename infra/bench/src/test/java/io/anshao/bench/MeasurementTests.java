package io.anshao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.KeptPlatform;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every measurement on the platform that the scenarios left running, with small numbers: whether
 * the counts agree, never how long it took.
 */
@EnabledIf("io.anshao.scenarios.KeptPlatform#isThere")
class MeasurementTests {

  private static Platform platform;

  @BeforeAll
  static void take() {
    platform = KeptPlatform.take();
  }

  @Test
  void countsWhatTheStreamTells() {
    holds(new Latency(platform, Size.CHECK).run());
  }

  @Test
  void countsWholeCasesAndThoseOfItsPeers() {
    holds(new Lifecycle(platform, Size.CHECK).run());
  }

  @Test
  void getsEqualRowsFromARepublish() {
    holds(new ReadModel(platform, Size.CHECK).run());
  }

  @Test
  void countsWhatTheRelayAndItsPeersSend() {
    holds(new RelayDrain(platform, Size.CHECK).run());
  }

  @Test
  void countsTipsOnEverySide() {
    holds(new Intake(platform, Size.CHECK).run());
  }

  @Test
  void seesTheMemoryOfEveryProcess() {
    var result = Measured.nothing();
    StartUp.addMemory(result, platform);
    holds(result);
  }

  private static void holds(Measured result) {
    assertThat(result.reconciliation()).isNotEmpty().allMatch(Reconciliation.Line::holds);
    assertThat(result.figures())
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.value()).as(figure.name()).isPositive());
  }
}
