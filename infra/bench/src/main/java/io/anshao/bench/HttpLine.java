package io.anshao.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * One connection to a service, kept open: writes a request, reads its answer, and nothing else. A
 * client with more to it takes more of a small machine than the service that is measured.
 */
final class HttpLine implements AutoCloseable {

  private static final int TIMEOUT = 60_000;
  private static final int BUFFER = 1 << 16;
  private static final String JSON = "application/json";
  private static final int BUSY = 503;
  private static final long PAUSE = Duration.ofMillis(50).toNanos();

  private final Socket socket;
  private final InputStream in;
  private final String host;

  /**
   * @param base of the service, for example {@code http://localhost:8080}
   */
  HttpLine(String base) {
    var uri = URI.create(base);
    host = uri.getHost() + ":" + uri.getPort();
    try {
      socket = new Socket(uri.getHost(), uri.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the service answered. */
  record Answer(int status, byte[] bytes) {

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * What stands between the first {@code before} and the next {@code after}.
     *
     * @throws IllegalStateException when it does not
     */
    String between(String before, String after) {
      var text = text();
      var from = text.indexOf(before) + before.length();
      var to = text.indexOf(after, from);
      if (from < before.length() || to < 0) {
        throw new IllegalStateException(status + " without " + before + ": " + text);
      }
      return text.substring(from, to);
    }

    Answer expect(int expected) {
      if (status != expected) {
        throw new IllegalStateException(status + " instead of " + expected + ": " + text());
      }
      return this;
    }
  }

  /**
   * Posts JSON, again under the same key while the service says that it is busy and has not taken
   * it.
   *
   * @param headers lines that end with CRLF
   */
  Answer post(String path, String headers, byte[] body) {
    var answer = post(path, headers, JSON, body);
    while (answer.status() == BUSY) {
      LockSupport.parkNanos(PAUSE);
      answer = post(path, headers, JSON, body);
    }
    return answer;
  }

  Answer post(String path, String headers, String type, byte[] body) {
    var about = "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length);
    return ask("POST", path, about + headers, body);
  }

  Answer get(String path, String headers) {
    return ask("GET", path, headers, new byte[0]);
  }

  private Answer ask(String method, String path, String headers, byte[] body) {
    var head =
        "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
            .formatted(method, path, host, headers)
            .getBytes(StandardCharsets.UTF_8);
    var request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    try {
      socket.getOutputStream().write(request);
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer answer() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var isChunked = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
      isChunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }
    return new Answer(status, isChunked ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var size = size(); size > 0; size = size()) {
      bytes.write(in.readNBytes(size));
      line();
    }
    line();
    return bytes.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the service hung up");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
