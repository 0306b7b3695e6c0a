package io.anshao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every published event for people, made from the records, their comments and their schemas. */
class EventCatalogueTests {

  private static final Path COMMITTED = Path.of("..", "infra", "docs", "events.md");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*@EventType", Pattern.DOTALL);
  private static final Pattern PARAM =
      Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);

  private static final String HEAD =
      """
      # Events

      What the services tell each other, topic by topic. Made from the records of `contracts` with their comments and
      schemas; a test compares, and `-Danshao.write=true` writes it anew. Around each record lies the envelope of
      CloudEvents 1.0 (binary mode); the AsyncAPI document is [asyncapi.json](../../contracts/src/main/resources/asyncapi.json).
      Events inside a case are in [states.md](states.md). Fields in *italics* may be missing.
      """;

  @Test
  void isThePageThatIsCommitted() throws IOException {
    var page = page();
    if (Boolean.getBoolean("anshao.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, page);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("%s; if the change is meant: -Danshao.write=true", COMMITTED)
        .isEqualTo(page);
  }

  private static String page() throws IOException {
    var page = new StringBuilder(HEAD);
    for (var topic : Topic.values()) {
      page.append(
          "\n## `%s`\n\nKey: %s. %s. %s → %s.\n"
              .formatted(
                  topic.kafkaName(),
                  topic.keyedBy(),
                  topic.isCompacted() ? "The newest record of each key" : "Seven days",
                  topic.owner(),
                  String.join(", ", topic.readers())));
      for (var event : Events.ALL) {
        if (Events.topicOf(event) == topic) {
          page.append(entry(event));
        }
      }
    }
    return page.toString();
  }

  private static String entry(Class<?> event) throws IOException {
    var comment = comment(event);
    var fields = fields(EventSchemas.of(event), comment);
    return "\n### `%s`\n\n%s\n\n| field | type | |\n|---|---|---|\n%s"
        .formatted(Events.typeOf(event), tidy(comment.split("@param")[0]), fields);
  }

  private static String fields(JsonNode schema, String comment) {
    var about =
        PARAM
            .matcher(comment)
            .results()
            .collect(Collectors.toMap(r -> r.group(1), r -> tidy(r.group(2)), (a, _) -> a));
    var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    return schema.path("properties").properties().stream()
        .map(
            field ->
                "| %s | %s | %s |\n"
                    .formatted(
                        required.contains(field.getKey())
                            ? field.getKey()
                            : "*" + field.getKey() + "*",
                        type(field.getValue()),
                        about.getOrDefault(field.getKey(), "")))
        .collect(Collectors.joining());
  }

  private static String type(JsonNode field) {
    if (field.path("enum").isArray()) {
      return field
          .path("enum")
          .valueStream()
          .map(JsonNode::asString)
          .collect(Collectors.joining(" / "));
    }
    if (field.has("$ref")) {
      var reference = field.path("$ref").asString();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    if (field.has("items")) {
      return "list of " + type(field.path("items"));
    }
    return field.path("format").asString(field.path("type").asString("object"));
  }

  /** The comment in front of the annotation, without its stars. */
  private static String comment(Class<?> event) throws IOException {
    var source = Files.readString(SOURCES.resolve(event.getName().replace('.', '/') + ".java"));
    var found = COMMENT.matcher(source);
    assertThat(found.find()).as("%s has a comment", event).isTrue();
    return found.group(1).replaceAll("(?m)^\\s*\\* ?", "");
  }

  private static String tidy(String text) {
    return text.replaceAll("\\{@(?:code|link|linkplain|value) #?([^}]*)}", "`$1`")
        .replaceAll("</?p>", "")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
