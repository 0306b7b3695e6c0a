package io.anshao.faults;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that somebody opens and leaves: nothing is said on them, or half of something, or the
 * answer is not read. They stay until the next ones come.
 */
final class Loiterers implements AutoCloseable {

  private static final String HALF_A_TIP =
      "POST /api/v1/tips HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200\r\n\r\n{\"channel\":";

  private static final String THE_STREAM =
      "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n";

  /** The length of a message and its first bytes, to PostgreSQL and to Kafka alike. */
  private static final byte[] HALF_A_MESSAGE = {0, 0, 0, 80, 0, 3, 0, 0};

  private static final int SMALL = 1024;

  private final Platform platform;
  private final Injections injections;
  private final List<Socket> open = new ArrayList<>();

  Loiterers(Platform platform, Injections injections) {
    this.platform = platform;
    this.injections = injections;
  }

  /** The ones before leave, the next come. */
  void come(Staff colleague) {
    close();
    for (var service : ServiceName.values()) {
      var at = URI.create(platform.http(service).base()).getPort();
      opens("a connection to %s on which nothing is said".formatted(service.id()), at, "");
      opens("half a request to %s".formatted(service.id()), at, HALF_A_TIP);
    }
    opens(
        "a console that does not read what the queue tells",
        URI.create(platform.cases().base()).getPort(),
        THE_STREAM.formatted(colleague.authorization().get("Authorization")));
    opens("half a message to the database", URI.create(platform.postgres()).getPort());
    opens("half a message to the broker", Integer.parseInt(platform.brokers().split(":")[1]));
  }

  private void opens(String what, int port, String words) {
    opens(what, port, words.getBytes(StandardCharsets.UTF_8));
  }

  private void opens(String what, int port) {
    opens(what, port, HALF_A_MESSAGE);
  }

  private void opens(String what, int port, byte[] words) {
    try {
      var socket = new Socket();
      open.add(socket);
      socket.setReceiveBufferSize(SMALL);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.getOutputStream().write(words);
      injections.count(what);
    } catch (IOException e) {
      // nobody is there: nothing was done to anybody
    }
  }

  @Override
  public void close() {
    for (var each : open) {
      try {
        each.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    open.clear();
  }
}
