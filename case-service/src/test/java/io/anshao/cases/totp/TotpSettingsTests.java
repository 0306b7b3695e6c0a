package io.anshao.cases.totp;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.totp.domain.Advice;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotpSettingsTests {

  private final TotpSettings settings =
      new TotpSettings(
          Set.of("finance"), Set.of("office_leader", "finance"), "Anshao", Duration.ofMinutes(5));

  @Test
  void theStrictestOfAPersonsRolesCounts() {
    assertThat(settings.to(Set.of(Role.TRIAGER))).isEqualTo(Advice.FREE);
    assertThat(settings.to(Set.of(Role.TRIAGER, Role.OFFICE_LEADER))).isEqualTo(Advice.URGED);
    assertThat(settings.to(Set.of(Role.OFFICE_LEADER, Role.FINANCE))).isEqualTo(Advice.REQUIRED);
  }
}
