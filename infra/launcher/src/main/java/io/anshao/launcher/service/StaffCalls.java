package io.anshao.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Calls on case-service as a signed-in person. */
public final class StaffCalls implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String url;
  private final String token;

  /**
   * Signs in.
   *
   * @throws IllegalStateException when that is refused
   */
  public StaffCalls(String url, String username, String password) {
    this.url = url;
    var body = send("/api/v1/session", Map.of("username", username, "password", password), "", 200);
    this.token = JsonMapper.shared().readTree(body).get("token").stringValue();
  }

  /** Makes a district from a shipped pack. */
  public void makeDistrict(String code, String pack) {
    send("/api/v1/districts", Map.of("code", code, "pack", pack), token, 201);
  }

  private String send(String path, Map<String, ?> body, String bearer, int expected) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(
            "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
