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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * HTTP with JSON both ways. Who is busy (503) has taken nothing, and is asked again a few times.
 */
public final class JsonCalls implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BUSY = 503;
  private static final int TRIES = 10;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** An answer, whatever its status; the body is an empty object where it is no JSON. */
  public record Answer(int status, JsonNode body) {

    /**
     * The body of the expected answer.
     *
     * @throws IllegalStateException with the other answer
     */
    public JsonNode expecting(int expected) {
      if (status != expected) {
        throw new IllegalStateException("answered %d: %s".formatted(status, body));
      }
      return body;
    }
  }

  /** Reads something. */
  public Answer get(String url, Map<String, String> headers) {
    return send(request(url, headers).GET().build());
  }

  /** Sends an object, under an idempotency key of its own. */
  public Answer post(String url, Map<String, String> headers, Object body) {
    return send(
        request(url, headers)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build());
  }

  /** Sends a picture as a form's field {@code file}. */
  public Answer upload(String url, Map<String, String> headers, byte[] jpeg) {
    var boundary = UUID.randomUUID().toString();
    var head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="photo.jpg"\r
        Content-Type: image/jpeg\r
        \r
        """
            .formatted(boundary);
    return send(
        request(url, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(jpeg),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build());
  }

  private static HttpRequest.Builder request(String url, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      for (int tries = 1; answer.statusCode() == BUSY && tries < TRIES; tries++) {
        Thread.sleep(
            Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      }
      var isJson =
          answer.headers().firstValue("Content-Type").filter(it -> it.contains("json")).isPresent();
      return new Answer(
          answer.statusCode(),
          isJson
              ? JsonMapper.shared().readTree(answer.body())
              : JsonNodeFactory.instance.objectNode());
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
