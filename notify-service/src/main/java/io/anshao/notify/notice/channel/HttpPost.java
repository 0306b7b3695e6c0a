package io.anshao.notify.notice.channel;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/**
 * A POST with time limits, from the first packet to the last of the answer. Follows no redirect:
 * what is signed for one place goes to that place.
 */
public final class HttpPost {

  /** Answers of these protocols are a few lines. */
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience for connection, request and answer together
   */
  public HttpPost(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();
  }

  /**
   * Posts and reads the answer.
   *
   * @param read what a status and a body mean
   * @return {@link Unavailable} when there was no answer in time
   */
  public Attempt send(
      URI to, Map<String, String> headers, String body, BiFunction<Integer, String, Attempt> read) {
    var request = HttpRequest.newBuilder(to).timeout(patience);
    headers.forEach(request::header);
    var answer =
        client.sendAsync(
            request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            info ->
                BodySubscribers.limiting(
                    BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      HttpResponse<String> got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return read.apply(got.statusCode(), got.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Unavailable("no answer in time");
    } catch (ExecutionException e) {
      return new Unavailable(reason(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Unavailable("interrupted");
    }
  }

  /** Without the message, which names the address. */
  private static String reason(Throwable error) {
    return switch (error) {
      case HttpTimeoutException _ -> "no answer in time";
      case IOException _ -> "no connection";
      default -> error.getClass().getSimpleName();
    };
  }
}
