package io.anshao.intake.photo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a ClamAV daemon, over TCP by its command {@code INSTREAM}: chunks with their lengths in
 * front, the last one empty. See clamd(8). The file reaches it in clear, so that it belongs on the
 * same machine or on a line of its own.
 */
final class ClamAv implements VirusScan {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4096;

  private final String host;
  private final int port;

  ClamAv(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public boolean finds(InputStream file) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(CONNECT.toMillis()));
      socket.setSoTimeout(Math.toIntExact(SILENCE.toMillis()));
      send(file, new DataOutputStream(socket.getOutputStream()));
      return isFound(answer(socket.getInputStream()));
    }
  }

  private static void send(InputStream file, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (var chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
      out.writeInt(chunk.length);
      out.write(chunk);
    }
    out.writeInt(0);
    out.flush();
  }

  /** Ended by a zero, as the command began with a {@code z}. */
  private static String answer(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next > 0 && bytes.size() < LONGEST_ANSWER; next = in.read()) {
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  /** {@code stream: OK}, {@code stream: Win.Test.EICAR_HDB-1 FOUND}, or why it could not look. */
  private static boolean isFound(String answer) throws IOException {
    if (answer.endsWith(" FOUND")) {
      return true;
    }
    if (answer.endsWith(": OK")) {
      return false;
    }
    throw new IOException("no verdict");
  }
}
