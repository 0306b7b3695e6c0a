package io.anshao.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonCallsTests {

  private final List<String> keys = new ArrayList<>();
  private final JsonCalls calls = new JsonCalls();

  private HttpServer server;
  private int busyTimes;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    calls.close();
    server.stop(0);
  }

  @Test
  void asksAgainUnderTheSameKeyWhoIsBusy() {
    busyTimes = 3;

    assertThat(post().status()).isEqualTo(201);

    assertThat(keys).hasSize(4).allMatch(keys.getFirst()::equals);
  }

  @Test
  void doesNotAskForEver() {
    busyTimes = Integer.MAX_VALUE;

    assertThat(post().status()).isEqualTo(503);

    assertThat(keys).hasSize(10);
  }

  private JsonCalls.Answer post() {
    var url = "http://localhost:" + server.getAddress().getPort() + "/";
    return calls.post(url, Map.of(), Map.of("a", "b"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Retry-After", "0");
    exchange.sendResponseHeaders(keys.size() <= busyTimes ? 503 : 201, -1);
    exchange.close();
  }
}
