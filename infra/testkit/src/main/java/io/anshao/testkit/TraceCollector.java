package io.anshao.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes what services export by OTLP over HTTP, as a collector of OpenTelemetry does. It does not
 * read the format: each request is of one service, so a name and the bytes of a trace's id in one
 * request say enough.
 */
public final class TraceCollector {

  /** One for all tests of a module; it lives as long as the JVM. */
  public static final TraceCollector SHARED = new TraceCollector();

  private static final int OK = 200;

  private final HttpServer server;
  private final Queue<String> exports = new ConcurrentLinkedQueue<>();

  private TraceCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** What a service is told of it, as properties. */
  public Map<String, String> settings() {
    return Map.of(
        "management.opentelemetry.tracing.export.otlp.endpoint",
        "http://localhost:" + server.getAddress().getPort() + "/v1/traces");
  }

  /**
   * Whether that service told of a span of the trace.
   *
   * @param service its {@code spring.application.name}
   * @param trace 32 hexadecimal digits
   * @param span a word of the span's name
   */
  public boolean heard(String service, String trace, String span) {
    var id = text(HexFormat.of().parseHex(trace));
    return exports.stream()
        .anyMatch(
            export -> export.contains(service) && export.contains(id) && export.contains(span));
  }

  private void take(HttpExchange call) throws IOException {
    exports.add(text(call.getRequestBody().readAllBytes()));
    call.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    call.sendResponseHeaders(OK, -1);
    call.close();
  }

  /** Byte for byte. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
