package io.anshao.launcher.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Stands in for a service: takes its settings like one, is ready when the database folder beside it
 * holds a district, and nothing more. Knows the JDK only.
 */
public final class StandIn {

  private static final String SETTINGS = System.getenv("SPRING_APPLICATION_JSON");

  private StandIn() {}

  public static void main(String[] arguments) throws IOException {
    if (Files.exists(Path.of("refuse-to-start"))) {
      System.out.println("told not to start");
      System.exit(3);
    }
    var server = HttpServer.create(new InetSocketAddress(number("server.port")), 0);
    server.createContext("/livez", exchange -> answer(exchange, 200, "{}"));
    server.createContext(
        "/readyz", exchange -> answer(exchange, Files.exists(district()) ? 200 : 503, "{}"));
    server.createContext("/api/v1/session", exchange -> answer(exchange, 200, "{\"token\":\"t\"}"));
    server.createContext(
        "/api/v1/districts",
        exchange -> {
          Files.writeString(district(), "330205");
          answer(exchange, 201, "{}");
        });
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(StandIn::noteEnd));
  }

  /** Leaves word whether database and broker were still there when this process was stopped. */
  private static void noteEnd() {
    var port = number("server.port");
    var base = port - port % 10;
    try {
      Files.writeString(
          Path.of("end-of-" + port % 10), isThere(base + 4) && isThere(base + 5) ? "in order" : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(int port) {
    try (var socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Path district() {
    return Path.of("district");
  }

  private static int number(String setting) {
    var matcher = Pattern.compile("\"" + setting + "\":(\\d+)").matcher(SETTINGS);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + setting + " given");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
