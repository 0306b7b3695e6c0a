package io.anshao.testkit;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every {@code anshao.*} property that a service knows, from the metadata on its class path: what
 * the annotation processor made of {@code @ConfigurationProperties}, and what is written by hand
 * for single values. What the code asks for and no metadata describes is found.
 */
public final class ConfigurationReference {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<String> METADATA =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");

  /** Those of a module that may be left out of a build; its own page tells of them. */
  private static final String OPTIONAL = "anshao.wechat.";

  private static final Pattern ASKED = Pattern.compile("\"\\$\\{(anshao\\.[a-z0-9.-]+)[:}]");

  private static final Pattern SECRET = Pattern.compile(".*(password|secret|secrets\\.file)");

  private final Map<String, JsonNode> properties = new TreeMap<>();

  private ConfigurationReference() {}

  /** What the class path of this test describes. */
  public static ConfigurationReference ofClassPath() {
    var reference = new ConfigurationReference();
    for (var name : METADATA) {
      reference.sources(name).forEach(reference::read);
    }
    return reference;
  }

  /** The names, sorted. */
  public List<String> names() {
    return List.copyOf(properties.keySet());
  }

  /**
   * What the sources ask for by {@code @Value} and nothing describes.
   *
   * @param modules from the root of the source tree, for example {@code infra/edge}
   */
  public static List<String> undescribed(List<String> names, String... modules) {
    var asked = new TreeSet<String>();
    for (var module : modules) {
      try (var files = Files.walk(Committed.root().resolve(module + "/src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(file -> ask(file, asked));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    asked.removeAll(names);
    return List.copyOf(asked);
  }

  /** Those that describe nothing: a name, and not a word of what it means. */
  public List<String> unexplained() {
    return properties.entrySet().stream()
        .filter(each -> each.getValue().path("description").asString("").isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The page. */
  public String page(String service) {
    var text = new StringBuilder();
    text.append("# Configuration of ").append(service).append("-service\n\n");
    text.append(
        """
        Made from Spring's configuration metadata; a test compares. `-Danshao.write=true` writes it anew.
        Each property can be given as an environment variable (`anshao.database.url` is
        `ANSHAO_DATABASE_URL`), in a file, or as a file of its own in a folder that
        `SPRING_CONFIG_IMPORT=configtree:/run/secrets/anshao/` names; secrets (🔑) by the latter two.
        All other properties are Spring Boot's own.

        | property | default | means |
        |---|---|---|
        """);
    properties.forEach((name, property) -> text.append(line(name, property)));
    return text.toString();
  }

  private static String line(String name, JsonNode property) {
    return "| `%s`%s | %s | %s (%s) |\n"
        .formatted(
            name,
            SECRET.matcher(name).matches() ? " 🔑" : "",
            standard(property.path("defaultValue")),
            tidy(property.path("description").asString("")),
            type(property.path("type").asString("")));
  }

  private static String standard(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "–";
    }
    var text =
        value.isArray()
            ? String.join(",", value.valueStream().map(JsonNode::asString).toList())
            : value.asString();
    return text.isBlank() ? "–" : "`" + text + "`";
  }

  private static String tidy(String description) {
    return description
        .replaceAll("\\{@(?:code|link|linkplain|value) ([^}]*)}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  private static String type(String type) {
    return type.replaceAll("[a-z0-9]+\\.(?=[a-zA-Z])", "").toLowerCase(Locale.ROOT);
  }

  private void read(JsonNode metadata) {
    for (var property : metadata.path("properties")) {
      var name = property.path("name").asString();
      if (name.startsWith("anshao.") && !name.startsWith(OPTIONAL)) {
        properties.put(name, property);
      }
    }
  }

  private List<JsonNode> sources(String name) {
    try {
      return Collections.list(getClass().getClassLoader().getResources(name)).stream()
          .map(ConfigurationReference::json)
          .collect(toCollection(java.util.ArrayList::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable JsonNode json(URL source) {
    try (var in = source.openStream()) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ask(Path file, TreeSet<String> asked) {
    try {
      ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
