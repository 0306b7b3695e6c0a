package io.anshao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.testkit.Committed;
import io.anshao.testkit.ConfigurationReference;
import org.junit.jupiter.api.Test;

/** Every property is described, and the committed page says the same. */
class ConfigurationTests {

  private final ConfigurationReference reference = ConfigurationReference.ofClassPath();

  @Test
  void describesEveryProperty() {
    assertThat(reference.unexplained()).isEmpty();
    assertThat(
            ConfigurationReference.undescribed(
                reference.names(),
                "infra/edge",
                "infra/messaging",
                "infra/operations",
                "intake-service"))
        .isEmpty();
  }

  @Test
  void isThePageThatIsCommitted() {
    Committed.compare("infra/docs/configuration/intake.md", reference.page("intake"));
  }
}
