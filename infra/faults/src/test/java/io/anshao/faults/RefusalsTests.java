package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusalsTests {

  private static final String CALL =
      "GET http://localhost:20011/api/v1/cases/0198ad7e-0000-7000-8000-000000000000";

  private final Refusals refusals = new Refusals();

  @Test
  void believesWhoSaysWhy() {
    note(200, "{}");
    note(503, "{\"type\":\"urn:anshao:problem:busy\"}");

    assertThat(refusals.each()).containsOnlyKeys("503 busy");
    assertThat(refusals.line().holds()).isTrue();
  }

  @Test
  void findsWhoGaveNoReason() {
    note(500, "{\"type\":\"urn:anshao:problem:internal\"}");
    note(503, "<html>");

    assertThat(refusals.each()).containsOnlyKeys("500 internal to GET /api/v1/cases/", "503");
    assertThat(refusals.line().holds()).isFalse();
  }

  private void note(int status, String body) {
    refusals.note(new Reply(CALL, status, body.getBytes(StandardCharsets.UTF_8)));
  }
}
