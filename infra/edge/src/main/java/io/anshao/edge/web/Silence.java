package io.anshao.edge.web;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.http.server.HttpServer;

/**
 * Ends connections on which nothing more comes: neither a request, nor the rest of one. Whoever
 * waits for an answer, or listens to a stream, is left alone.
 *
 * @param longest without a byte
 */
public record Silence(Duration longest) implements NettyServerCustomizer {

  /** Longer than a phone is in a tunnel, and than a proxy keeps an idle connection. */
  public static final Silence STANDARD = new Silence(Duration.ofMinutes(2));

  @Override
  public HttpServer apply(HttpServer server) {
    return server.idleTimeout(longest).readTimeout(longest);
  }
}
