package io.anshao.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What keeps every service readable, as tests. In a service:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsToItsArchitecture() {
 *   return ArchitectureRules.of("io.anshao.intake");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

  private static final String[] SHARED = {
    "io.anshao.contracts..", "io.anshao.edge..", "io.anshao.messaging..", "io.anshao.operations.."
  };

  private ArchitectureRules() {}

  /**
   * One test per rule over the main classes of a service.
   *
   * @param servicePackage its package, for example {@code io.anshao.cases}
   */
  public static Stream<DynamicTest> of(String servicePackage) {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(servicePackage);
    return rules(servicePackage).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  static Map<String, ArchRule> rules(String service) {
    return Map.of(
        "keepsDomainPackagesPure", pureDomain(service),
        "keepsContractsOutOfTheDomain", contractsAtTheEdges(),
        "hasNoCyclesBetweenFeatures", noCycles(service),
        "importsNoOtherService", noOtherService(service),
        "neverBlocksARequest", noBlocking(),
        "wiresByConstructors", noFieldInjection());
  }

  private static ArchRule pureDomain(String service) {
    return classes()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations..", service + "..domain..")
        .because("a rule that needs no framework can be read, explored and tested alone")
        .allowEmptyShould(true);
  }

  private static ArchRule contractsAtTheEdges() {
    return noClasses()
        .that()
        .resideInAPackage("..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.anshao.contracts..")
        .because("what is published is translated at the edge: it may not bend the domain")
        .allowEmptyShould(true);
  }

  private static ArchRule noCycles(String service) {
    return slices()
        .matching(service + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that two others lean on in a circle cannot be understood by itself");
  }

  private static ArchRule noOtherService(String service) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.anshao..")
                .and(not(resideInAPackage(service + "..")))
                .and(not(resideInAnyPackage(SHARED))))
        .because("services meet on Kafka alone, by contracts");
  }

  private static ArchRule noBlocking() {
    Predicate<JavaAccess<?>> blocks =
        access ->
            access.getTargetOwner().getPackageName().equals("reactor.core.publisher")
                && access.getName().startsWith("block");
    return noClasses()
        .should()
        .accessTargetWhere(describe("a publisher is waited for", blocks))
        .because("an event loop that waits stops every other request on it");
  }

  private static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("what a class needs is seen in its constructor");
  }
}
