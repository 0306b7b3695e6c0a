package io.anshao.scenarios;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record Reply(String call, int status, byte[] bytes) {

  static Reply of(HttpResponse<byte[]> response) {
    var request = response.request();
    return new Reply(
        request.method() + " " + request.uri(), response.statusCode(), response.body());
  }

  /**
   * This reply.
   *
   * @throws AssertionError when it has another status
   */
  public Reply expect(int expected) {
    if (status != expected) {
      throw new AssertionError(
          "%s answered %d instead of %d: %s".formatted(call, status, expected, text()));
    }
    return this;
  }

  /** The body as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(bytes);
  }

  /** The body as text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
