package io.anshao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The pages generate their types from the committed document. */
@IntakeTest
class OpenApiTests {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired private Intake intake;

  /** To write it anew: {@code -Danshao.write=true}. */
  @Test
  void describesTheApiAsCommitted() throws IOException {
    var committed = Path.of("../infra/web/api/intake.json");
    var described = PRETTY.writeValueAsString(intake.get("/v3/api-docs").json()) + "\n";

    if (Boolean.getBoolean("anshao.write")) {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, described);
    }
    assertThat(described).isEqualTo(Files.readString(committed));
  }
}
