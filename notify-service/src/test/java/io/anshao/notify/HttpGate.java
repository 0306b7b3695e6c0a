package io.anshao.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A receiver that can be told to misbehave: to be out of order, to say nothing, to hang up. */
final class HttpGate implements AutoCloseable {

  /** How it takes a call. */
  enum Mood {
    /** 200 with its usual answer. */
    WELL,
    /** 503. */
    OUT_OF_ORDER,
    /** No answer, ever. */
    SILENT,
    /** Closes the connection in place of an answer. */
    HANGS_UP,
    /** Takes it, and closes the connection in place of saying so. */
    LOSES_ITS_ANSWER
  }

  /** A call that it took. */
  record Call(String path, Map<String, String> query, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final String answer;
  private final Deque<Mood> moods = new ConcurrentLinkedDeque<>();
  private final List<Call> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  HttpGate(String answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How it takes the next calls, one after the other; afterwards it is well. */
  void next(Mood... mood) {
    moods.addAll(Arrays.asList(mood));
  }

  /** What it took, and answers for. */
  List<Call> taken() {
    return List.copyOf(taken);
  }

  private void take(HttpExchange exchange) throws IOException {
    var mood = moods.isEmpty() ? Mood.WELL : moods.poll();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (mood) {
      case WELL -> {
        note(exchange, body);
        say(exchange, 200, answer);
      }
      case OUT_OF_ORDER -> say(exchange, 503, "");
      case SILENT -> await();
      case HANGS_UP -> exchange.close();
      case LOSES_ITS_ANSWER -> {
        note(exchange, body);
        exchange.close();
      }
    }
  }

  private void note(HttpExchange exchange, String body) {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey().toLowerCase(java.util.Locale.ROOT),
                    e -> e.getValue().getFirst()));
    var uri = exchange.getRequestURI();
    taken.add(new Call(uri.getPath(), query(uri.getRawQuery()), headers, body));
  }

  private static Map<String, String> query(String raw) {
    return Arrays.stream((raw == null ? "" : raw).split("&"))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
