package io.anshao.notify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.anshao.testkit.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

  private static final String SERVICE = "io.anshao.notify";

  @TestFactory
  Stream<DynamicTest> keepsToItsArchitecture() {
    return ArchitectureRules.of(SERVICE);
  }

  @Test
  void letsThePostmanAloneSpeakSmtp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..notice.mail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..")
        .because("errors of mail libraries quote addresses and must not travel")
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(SERVICE));
  }
}
