package io.anshao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed OpenAPI document is what the service says of itself; the pages' types come from it.
 */
@ServiceTest
class OpenApiTests {

  private static final Path COMMITTED = Path.of("..", "infra", "web", "api", "cases.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired private StaffApi staff;

  /** With {@code -Danshao.write=true} it is written instead. */
  @Test
  void saysWhatIsCommitted() throws IOException {
    var document = JSON.writeValueAsString(sorted(document())) + "\n";
    if (Boolean.getBoolean("anshao.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, document);
    }
    assertThat(Files.readString(COMMITTED)).isEqualTo(document);
  }

  private JsonNode document() {
    var answer =
        staff
            .anyone()
            .mutate()
            // the first time it reads every controller
            .responseTimeout(Duration.ofMinutes(2))
            .build()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    var document = (tools.jackson.databind.node.ObjectNode) JSON.readTree(answer);
    // the address is that of this very run
    document.remove("servers");
    return document;
  }

  /** The order of controllers and schemas is not the same in every run. */
  private static Object sorted(JsonNode node) {
    if (node.isObject()) {
      var members = new TreeMap<String, Object>();
      node.properties().forEach(e -> members.put(e.getKey(), sorted(e.getValue())));
      return members;
    }
    if (node.isArray()) {
      return node.valueStream().map(OpenApiTests::sorted).toList();
    }
    return node;
  }
}
