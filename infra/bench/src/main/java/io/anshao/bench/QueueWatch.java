package io.anshao.bench;

import io.anshao.scenarios.District;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A triager's open console: notes when each case is first heard of on the stream. */
final class QueueWatch implements AutoCloseable {

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Stream<String> lines;

  QueueWatch(District district) {
    var request =
        HttpRequest.newBuilder(URI.create(district.platform().cases().base() + "/api/v1/stream"));
    district.triager().authorization().forEach(request::header);
    try {
      lines = client.send(request.build(), BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofPlatform().daemon().name("queue-watch").start(this::listen);
  }

  private void listen() {
    try {
      lines.filter(line -> line.startsWith("data:{")).forEach(this::note);
    } catch (java.io.UncheckedIOException e) {
      // the stream ends with its token, or with us
    }
  }

  private void note(String line) {
    var now = System.nanoTime();
    var hint = JsonMapper.shared().readTree(line.substring("data:".length()));
    if (hint.has("id")) {
      seen.putIfAbsent(hint.get("id").asString(), now);
    }
  }

  /** {@link System#nanoTime()} when each case, by id, was heard of first. */
  Map<String, Long> seen() {
    return seen;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
