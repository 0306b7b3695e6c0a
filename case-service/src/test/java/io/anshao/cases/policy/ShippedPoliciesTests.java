package io.anshao.cases.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.SlaPolicies;
import org.junit.jupiter.api.Test;

/** The pack ships the values of DOMAIN 3.3, every clock with each event that starts it. */
class ShippedPoliciesTests {

  @Test
  void shipsEveryClock() {
    var shipped = PackPolicies.of("330205");

    assertThat(CheckingPolicies.check(shipped)).isEqualTo(shipped);
    assertThat(shipped).isEqualTo(PolicyEntry.of(SlaPolicies.STANDARD));
    assertThat(shipped.toPolicies(1)).isEqualTo(SlaPolicies.STANDARD);
  }
}
