package io.anshao.cases.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.edition.PackFile;
import org.junit.jupiter.api.Test;

/** The pack ships the values of DOMAIN 3.3, every clock with each event that starts it. */
class ShippedPoliciesTests {

  @Test
  void shipsEveryClock() {
    var shipped = PackFile.read("330205", "clocks", PolicyEntry.class);

    assertThat(CheckingPolicies.check(shipped)).isEqualTo(shipped);
    assertThat(shipped).isEqualTo(PolicyEntry.of(SlaPolicies.STANDARD));
    assertThat(shipped.toPolicies(1)).isEqualTo(SlaPolicies.STANDARD);
  }
}
