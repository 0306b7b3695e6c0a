package io.anshao.cases;

import io.anshao.testkit.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

  @TestFactory
  Stream<DynamicTest> keepsToItsArchitecture() {
    return ArchitectureRules.of("io.anshao.cases");
  }
}
