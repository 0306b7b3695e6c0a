package io.anshao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.KeptPlatform;
import io.anshao.scenarios.Reconciliation;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every measurement on the platform that the scenarios left running, with small numbers: whether
 * the counts agree, never how long it took.
 */
@EnabledIf("io.anshao.scenarios.KeptPlatform#isThere")
@TestMethodOrder(OrderAnnotation.class)
class MeasurementTests {

  @Test
  @Order(1)
  void countsWhatTheStreamTells() {
    holds(new Latency(KeptPlatform.share(), Size.CHECK).run());
  }

  @Test
  @Order(1)
  void countsWholeCasesAndThoseOfItsPeers() {
    holds(new Lifecycle(KeptPlatform.share(), Size.CHECK).run());
  }

  @Test
  void getsEqualRowsFromARepublish() {
    holds(new ReadModel(KeptPlatform.take(), Size.CHECK).run());
  }

  @Test
  void countsWhatTheRelayAndItsPeersSend() {
    holds(new RelayDrain(KeptPlatform.take(), Size.CHECK).run());
  }

  @Test
  void countsTipsOnEverySide() {
    holds(new Intake(KeptPlatform.take(), Size.CHECK).run());
  }

  @Test
  @Order(1)
  void seesTheMemoryOfEveryProcess() {
    var result = Measured.nothing();
    StartUp.addMemory(result, KeptPlatform.share());
    holds(result);
  }

  private static void holds(Measured result) {
    assertThat(result.reconciliation()).isNotEmpty().allMatch(Reconciliation.Line::holds);
    assertThat(result.figures())
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.value()).as(figure.name()).isPositive());
  }
}
