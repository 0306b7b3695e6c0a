package io.anshao.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class SilenceTests {

  private static final Duration LONGEST = Duration.ofMillis(300);

  private DisposableServer server;

  @BeforeEach
  void start() {
    server =
        new Silence(LONGEST)
            .apply(HttpServer.create().host("localhost").port(0))
            .route(
                routes ->
                    routes
                        .post("/", (request, answer) -> request.receive().then(answer.send()))
                        .get(
                            "/slow",
                            (request, answer) ->
                                answer.sendString(
                                    Flux.just("late").delaySequence(LONGEST.multipliedBy(4)))))
            .bindNow();
  }

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "POST / HTTP/1.1\r\nHost: lo",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n{\"half\":",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}"
      })
  void endsAConnectionOnWhichNothingMoreComes(String words) throws IOException {
    try (var socket = says(words)) {
      // returns when the server hangs up
      socket.getInputStream().readAllBytes();
    }
  }

  @Test
  void leavesAloneWhoWaitsForAnAnswer() throws IOException {
    try (var socket = says("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(all).contains("200 OK").contains("late");
    }
  }

  private Socket says(String words) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}
