package io.anshao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.anshao.testkit.Committed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What {@code infra/k8s} and {@code infra/compose} say of the services is so. */
class DeploymentTests {

  private static final Path ROOT = Committed.root();
  private static final Path BASE = ROOT.resolve("infra/k8s/base");
  private static final Path COMPOSE = ROOT.resolve("infra/compose");
  private static final Pattern PROPERTY = Pattern.compile("\\| `(anshao\\.[a-z0-9.-]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"intake", "cases", "notify"})
  void probesTheServiceWhereItListens(String service) throws IOException {
    var container = container(service);
    var ports =
        list(container, "ports").stream()
            .collect(Collectors.toMap(p -> p.get("name"), p -> p.get("containerPort")));
    assertThat(ports)
        .containsEntry("http", port(service, "application.yaml", "server"))
        .containsEntry("watch", port(service, "application-production.yaml", "management"));
    assertThat(probe(container, "livenessProbe")).isEqualTo("/livez http");
    assertThat(probe(container, "readinessProbe")).isEqualTo("/readyz http");
    assertThat(probe(container, "startupProbe")).isEqualTo("/livez http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "cases", "notify"})
  void runsWithoutRightsAndMayBeMoved(String service) throws IOException {
    var kinds = documents(BASE.resolve(service + ".yaml")).stream().map(d -> d.get("kind"));
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "ServiceAccount",
            "Deployment",
            "Service",
            "PodDisruptionBudget",
            "HorizontalPodAutoscaler");
    var container = container(service);
    assertThat(map(container, "securityContext"))
        .containsEntry("allowPrivilegeEscalation", false)
        .containsEntry("readOnlyRootFilesystem", true);
    assertThat(map(pod(service), "securityContext")).containsEntry("runAsNonRoot", true);
    assertThat(map(container, "resources")).containsKeys("requests", "limits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "cases", "notify"})
  void setsOnlyWhatThereIs(String service) throws IOException {
    var known = properties(service);
    var set = new TreeSet<String>();
    list(container(service), "env").forEach(each -> set.add((String) each.get("name")));
    var compose = documents(COMPOSE.resolve("compose.yaml")).getFirst();
    var own = map(map(compose, "services"), service);
    map(own, "environment").keySet().forEach(set::add);
    assertThat(set.stream().filter(name -> name.startsWith("ANSHAO_")))
        .allSatisfy(name -> assertThat(shared()).contains(name));

    var secrets = list(own, "secrets").stream().map(each -> (String) each.get("target"));
    assertThat(secrets.filter(name -> name.startsWith("anshao.")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(known).contains(variable(name)));
  }

  @Test
  void sharesOnlyWhatSomeServiceKnows() throws IOException {
    assertThat(Files.readAllLines(BASE.resolve("anshao.env")))
        .filteredOn(line -> line.startsWith("ANSHAO_"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(shared()).contains(line.split("=", 2)[0]));
  }

  /** What any of them knows: some settings are given to all three at once. */
  private static Set<String> shared() {
    return Stream.of("intake", "cases", "notify")
        .flatMap(service -> properties(service).stream())
        .collect(Collectors.toSet());
  }

  @Test
  void keepsSecretsOutOfEverythingThatIsCommitted() throws IOException {
    try (var files = Stream.concat(Files.walk(BASE.getParent()), Files.walk(COMPOSE))) {
      var texts = files.filter(Files::isRegularFile).filter(f -> !isMade(f)).toList();
      for (var file : texts) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("BEGIN PRIVATE KEY", "BEGIN EC PRIVATE KEY")
            .doesNotContainPattern("(?i)password[:=] *[\"']?[a-z0-9]{6,}");
      }
    }
  }

  @Test
  void parsesEveryFile() throws IOException {
    try (var files = Files.walk(ROOT.resolve("infra"))) {
      var yaml =
          files
              .filter(file -> file.toString().matches(".*/(k8s|compose|observability)/.*\\.ya?ml"))
              .filter(file -> !isMade(file))
              .toList();
      assertThat(yaml).hasSizeGreaterThan(12);
      for (var file : yaml) {
        assertThat(documents(file)).as(file.toString()).isNotEmpty();
      }
    }
  }

  /** Where kubectl is installed. */
  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/pilot", "overlays/city"})
  void isBuiltByKustomize(String folder) throws IOException, InterruptedException {
    assumeThat(Stream.of(System.getenv("PATH").split(":")))
        .as("kubectl")
        .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
    var process =
        new ProcessBuilder("kubectl", "kustomize", ROOT.resolve("infra/k8s/" + folder).toString())
            .start();
    var built = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    var kinds = documents(built).stream().map(each -> (String) each.get("kind")).toList();
    assertThat(kinds).filteredOn("Deployment"::equals).hasSize(3);
    assertThat(kinds)
        .filteredOn("HorizontalPodAutoscaler"::equals)
        .hasSize(folder.endsWith("pilot") ? 0 : 3);
  }

  private static boolean isMade(Path file) {
    return file.toString().contains("/compose/secrets/") || file.endsWith(".env");
  }

  private static Map<String, Object> pod(String service) throws IOException {
    var deployment =
        documents(BASE.resolve(service + ".yaml")).stream()
            .filter(each -> each.get("kind").equals("Deployment"))
            .findFirst()
            .orElseThrow();
    return map(map(map(deployment, "spec"), "template"), "spec");
  }

  private static Map<String, Object> container(String service) throws IOException {
    return list(pod(service), "containers").getFirst();
  }

  private static String probe(Map<String, Object> container, String name) {
    var http = map(map(container, name), "httpGet");
    return http.get("path") + " " + http.get("port");
  }

  private static Object port(String service, String file, String part) throws IOException {
    var module = service.equals("cases") ? "case-service" : service + "-service";
    var settings = documents(ROOT.resolve(module + "/src/main/resources").resolve(file)).getFirst();
    var server = part.equals("server") ? map(settings, part) : map(map(settings, part), "server");
    return server.get("port");
  }

  /** As environment variables. */
  private static Set<String> properties(String service) {
    var page = ROOT.resolve("infra/docs/configuration/" + service + ".md");
    try {
      return PROPERTY
          .matcher(Files.readString(page))
          .results()
          .map(found -> variable(found.group(1)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String variable(String property) {
    // both are taken: dashes left out, or as underscores
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> map(Map<String, Object> parent, String name) {
    assertThat(parent.get(name)).as(name).isInstanceOf(Map.class);
    return strings((Map<?, ?>) parent.get(name));
  }

  private static List<Map<String, Object>> list(Map<String, Object> parent, String name) {
    assertThat(parent.get(name)).as(name).isInstanceOf(List.class);
    var all = new ArrayList<Map<String, Object>>();
    ((List<?>) parent.get(name)).forEach(each -> all.add(strings((Map<?, ?>) each)));
    return all;
  }

  private static List<Map<String, Object>> documents(Path file) throws IOException {
    return documents(Files.readString(file));
  }

  private static List<Map<String, Object>> documents(String text) {
    var all = new ArrayList<Map<String, Object>>();
    StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
        .forEach(each -> all.add(strings((Map<?, ?>) each)));
    return all;
  }

  private static Map<String, Object> strings(Map<?, ?> any) {
    var all = new LinkedHashMap<String, Object>();
    any.forEach((name, value) -> all.put(String.valueOf(name), value == null ? "" : value));
    return all;
  }
}
