package io.anshao.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Calls on case-service as a signed-in person. */
public final class StaffCalls implements AutoCloseable {

  private final HttpClient client;
  private final String url;
  private final String token;

  private StaffCalls(HttpClient client, String url, String token) {
    this.client = client;
    this.url = url;
    this.token = token;
  }

  /** Signs in; empty while that is refused, for the account may not be made yet. */
  static Optional<StaffCalls> signIn(String url, String username, String password) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var answer =
        post(
            client,
            url + "/api/v1/session",
            Map.of("username", username, "password", password),
            Optional.empty());
    if (answer.statusCode() != 200) {
      client.close();
      return Optional.empty();
    }
    var token = JsonMapper.shared().readTree(answer.body()).get("token").stringValue();
    return Optional.of(new StaffCalls(client, url, token));
  }

  /** Makes a district from a shipped pack. */
  public void makeDistrict(String code, String pack) {
    var answer =
        post(
            client,
            url + "/api/v1/districts",
            Map.of("code", code, "pack", pack),
            Optional.of(token));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(
          "the district was refused with %d: %s".formatted(answer.statusCode(), answer.body()));
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, String url, Map<String, ?> body, Optional<String> token) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
