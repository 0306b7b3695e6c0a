package io.anshao.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every property of a service is described, and the committed page says the same, as tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> isWrittenDown() {
 *   return ConfigurationRules.of("intake-service", "infra/docs/configuration/intake.md");
 * }
 * }</pre>
 */
public final class ConfigurationRules {

  private ConfigurationRules() {}

  /**
   * The tests.
   *
   * @param service its folder, for example {@code intake-service}
   * @param page the committed page
   */
  public static Stream<DynamicTest> of(String service, String page) {
    var reference = ConfigurationReference.ofClassPath();
    return Stream.of(
        DynamicTest.dynamicTest("explainsEveryProperty", () -> none(reference.unexplained())),
        DynamicTest.dynamicTest(
            "describesEveryPropertyThatIsAskedFor",
            () ->
                none(
                    ConfigurationReference.undescribed(
                        reference.names(),
                        "infra/edge",
                        "infra/messaging",
                        "infra/operations",
                        service))),
        DynamicTest.dynamicTest(
            "isThePageThatIsCommitted",
            () -> Committed.compare(page, reference.page(service.replace("-service", "")))));
  }

  private static void none(List<String> names) {
    if (!names.isEmpty()) {
      throw new AssertionError("no description of " + names);
    }
  }
}
