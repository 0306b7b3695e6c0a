package io.anshao.notify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.anshao.notify", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..domain..")
          .because("rules are read and tested without Spring, SQL or SMTP");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("io.anshao.notify.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature can be read on its own");

  @ArchTest
  static final ArchRule ONLY_THE_POSTMAN_SPEAKS_SMTP =
      noClasses()
          .that()
          .resideOutsideOfPackage("..notice.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..")
          .because("errors of mail libraries quote addresses and must not travel");

  @ArchTest
  static final ArchRule NO_OTHER_SERVICE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.anshao.intake..", "io.anshao.cases..")
          .because("Kafka is the only way between services");
}
