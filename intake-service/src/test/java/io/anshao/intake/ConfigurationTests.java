package io.anshao.intake;

import io.anshao.testkit.ConfigurationRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConfigurationTests {

  @TestFactory
  Stream<DynamicTest> isWrittenDown() {
    return ConfigurationRules.of("intake-service", "infra/docs/configuration/intake.md");
  }
}
