package io.anshao.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** Thousands of calls of which only the status matters, by a client that costs next to nothing. */
public final class StatusCalls {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  public StatusCalls(Environment environment) {
    this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /**
   * The answer's status.
   *
   * @param token empty for nobody's call
   */
  public int status(String method, String path, String etag, String body, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      // a stream never ends: the body is not waited for
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
