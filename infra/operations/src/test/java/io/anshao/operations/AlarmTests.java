package io.anshao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.anshao.testkit.Committed;
import io.anshao.testkit.ServedMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alarms and dashboards name nothing that no service serves ({@code ServedMetrics} of each service
 * says that it does), and each alarm has its page.
 */
class AlarmTests {

  private static final Path OBSERVABILITY = Committed.root().resolve("infra/observability");
  private static final Path RUNBOOKS = Committed.root().resolve("infra/docs/runbooks");
  private static final Path RULES = OBSERVABILITY.resolve("rules/anshao.yaml");

  private static final Pattern NOT_METRICS =
      Pattern.compile("\\{[^}]*}|\\b(by|without|on|ignoring) *\\([^)]*\\)|\"[^\"]*\"|\\[[^]]*]");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> LANGUAGE =
      Set.of(
          "sum",
          "max",
          "min",
          "rate",
          "increase",
          "topk",
          "time",
          "or",
          "and",
          "unless",
          "offset",
          "histogram_quantile",
          "m",
          "h",
          "label_values");

  private record Alarm(String name, String expression, Map<?, ?> labels, Map<?, ?> annotations) {}

  @Test
  void hasAPageForEachAlarmAndNoOther() throws IOException {
    var pages = new TreeSet<String>();
    try (var files = Files.list(RUNBOOKS)) {
      files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(name -> !name.equals("README"))
          .forEach(pages::add);
    }
    assertThat(alarms()).extracting(Alarm::name).containsExactlyInAnyOrderElementsOf(pages);
    for (var alarm : alarms()) {
      assertThat(alarm.annotations().get("runbook_url"))
          .isEqualTo("infra/docs/runbooks/" + alarm.name() + ".md");
      assertThat(alarm.annotations().get("summary")).asString().isNotBlank();
      assertThat(alarm.annotations().get("summary_en")).asString().isNotBlank();
      assertThat(alarm.labels().get("severity")).isIn("page", "ticket");
      assertThat(Files.readString(RUNBOOKS.resolve(alarm.name() + ".md")))
          .contains("意味着", "**Look.**", "**Do.**", alarm.expression());
    }
  }

  @Test
  void namesOnlyMetricsThatAreServed() throws IOException {
    var known = new TreeSet<String>();
    Stream.of("intake", "cases", "notify", "elsewhere")
        .map(ServedMetrics::of)
        .forEach(known::addAll);
    var named = new TreeSet<String>();
    alarms().forEach(alarm -> named.addAll(metrics(alarm.expression())));
    for (var expression : panels()) {
      named.addAll(metrics(expression));
    }
    assertThat(named).isEqualTo(known);
  }

  @Test
  void hasADashboardForEachPart() throws IOException {
    try (var files = Files.list(OBSERVABILITY.resolve("dashboards"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "business.json", "cases.json", "delivery.json", "intake.json", "messaging.json");
    }
  }

  @Test
  void triesEachAlarmWhereItFiresAndWhereItDoesNot() throws IOException {
    var fires = new TreeSet<String>();
    var isSilent = new TreeSet<String>();
    Map<?, ?> file = new Yaml().load(Files.readString(RULES.resolveSibling("tests.yaml")));
    for (var test : (List<?>) file.get("tests")) {
      for (var each : (List<?>) ((Map<?, ?>) test).get("alert_rule_test")) {
        var trial = (Map<?, ?>) each;
        (trial.containsKey("exp_alerts") ? fires : isSilent).add((String) trial.get("alertname"));
      }
    }
    assertThat(alarms()).extracting(Alarm::name).allMatch(fires::contains);
    assertThat(alarms()).extracting(Alarm::name).allMatch(isSilent::contains);
  }

  /** Where promtool is installed (Debian: prometheus); {@code infra/test deep} installs it. */
  @Test
  void firesWhenItShouldAndOnlyThen() throws IOException, InterruptedException {
    var promtool = promtool();
    assumeThat(promtool).as("promtool").isPresent();
    var process =
        new ProcessBuilder(promtool.orElseThrow(), "test", "rules", "tests.yaml")
            .directory(RULES.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Optional<String> promtool() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("PROMTOOL")),
            Stream.of(System.getenv("PATH").split(":")).map(folder -> folder + "/promtool"))
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst();
  }

  private static Set<String> metrics(String expression) {
    return WORD.matcher(NOT_METRICS.matcher(expression).replaceAll(" "))
        .results()
        .map(word -> word.group())
        .filter(word -> !LANGUAGE.contains(word))
        .collect(Collectors.toSet());
  }

  private static List<Alarm> alarms() throws IOException {
    var alarms = new ArrayList<Alarm>();
    Map<?, ?> file = new Yaml().load(Files.readString(RULES));
    for (var group : (List<?>) file.get("groups")) {
      for (var rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        var each = (Map<?, ?>) rule;
        alarms.add(
            new Alarm(
                (String) each.get("alert"),
                (String) each.get("expr"),
                (Map<?, ?>) each.get("labels"),
                (Map<?, ?>) each.get("annotations")));
      }
    }
    return alarms;
  }

  private static List<String> panels() throws IOException {
    try (var files = Files.list(OBSERVABILITY.resolve("dashboards"))) {
      return files
          .map(file -> JsonMapper.shared().readTree(file))
          .flatMap(board -> board.path("panels").valueStream())
          .flatMap(panel -> panel.path("targets").valueStream())
          .map(target -> target.path("expr"))
          .map(JsonNode::asString)
          .toList();
    }
  }
}
