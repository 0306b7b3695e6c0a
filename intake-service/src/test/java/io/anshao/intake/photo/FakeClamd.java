package io.anshao.intake.photo;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A daemon that reads INSTREAM as clamd(8) describes it, and answers what it is told to. */
final class FakeClamd implements AutoCloseable {

  private final ServerSocket server;
  private final Function<byte[], String> verdict;

  FakeClamd(Function<byte[], String> verdict) throws IOException {
    this.server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    this.verdict = verdict;
    Thread.ofVirtual().start(this::serve);
  }

  VirusScan client() {
    return new ClamAv(server.getInetAddress().getHostAddress(), server.getLocalPort());
  }

  private void serve() {
    try {
      while (true) {
        try (var socket = server.accept()) {
          answer(socket);
        }
      }
    } catch (SocketException e) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    var file = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      file.writeBytes(in.readNBytes(length));
    }
    var said =
        command.equals("zINSTREAM\0") ? verdict.apply(file.toByteArray()) : "UNKNOWN COMMAND";
    socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
