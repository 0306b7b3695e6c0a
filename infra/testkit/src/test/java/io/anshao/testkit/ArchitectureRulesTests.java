package io.anshao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules against two small services: see {@code samples}. */
class ArchitectureRulesTests {

  @Test
  void passesAServiceThatKeepsToThem() {
    assertThat(brokenBy("io.anshao.testkit.samples.tidy")).isEmpty();
  }

  @Test
  void findsEveryBreach() {
    assertThat(brokenBy("io.anshao.testkit.samples.untidy"))
        .containsExactly(
            "hasNoCyclesBetweenFeatures",
            "importsNoOtherService",
            "keepsContractsOutOfTheDomain",
            "keepsDomainPackagesPure",
            "neverBlocksARequest",
            "wiresByConstructors");
  }

  private static Set<String> brokenBy(String service) {
    var classes = new ClassFileImporter().importPackages(service);
    var broken = new TreeSet<String>();
    ArchitectureRules.rules(service)
        .forEach(
            (name, rule) -> {
              if (rule.evaluate(classes).hasViolation()) {
                broken.add(name);
              }
            });
    return broken;
  }
}
