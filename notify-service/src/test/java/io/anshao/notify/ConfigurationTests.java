package io.anshao.notify;

import io.anshao.testkit.ConfigurationRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConfigurationTests {

  @TestFactory
  Stream<DynamicTest> isWrittenDown() {
    return ConfigurationRules.of("notify-service", "infra/docs/configuration/notify.md");
  }
}
