package io.anshao.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a writer and PostgreSQL and breaks the connection exactly at a COMMIT. */
final class CommitCuttingProxy implements AutoCloseable {

  private enum Mode {
    FORWARD,
    CUT_AFTER_COMMIT,
    CUT_BEFORE_COMMIT,
    REFUSE
  }

  private final Database target;
  private final URI server;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Mode mode = Mode.FORWARD;

  CommitCuttingProxy(Database target) throws IOException {
    this.target = target;
    this.server = URI.create(target.url().substring("jdbc:".length()));
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  Database database() {
    // in simple mode the word COMMIT stands in the stream, where the proxy looks for it
    var url =
        "jdbc:postgresql://127.0.0.1:"
            + listener.getLocalPort()
            + server.getPath()
            + "?preferQueryMode=simple";
    return new Database(url, target.username(), target.password());
  }

  /** Breaks at the next COMMIT, once; {@code reached}: whether the server gets it. */
  void cutNextCommit(boolean reached) {
    mode = reached ? Mode.CUT_AFTER_COMMIT : Mode.CUT_BEFORE_COMMIT;
  }

  void refuseAll() {
    mode = Mode.REFUSE;
    open.forEach(CommitCuttingProxy::closeQuietly);
  }

  void admitAll() {
    mode = Mode.FORWARD;
  }

  int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        // the listener was closed
      }
    }
  }

  private void connect(Socket client) {
    Socket upstream;
    try {
      upstream = new Socket(server.getHost(), server.getPort());
    } catch (IOException e) {
      closeQuietly(client);
      return;
    }
    open.add(client);
    open.add(upstream);
    if (mode == Mode.REFUSE) {
      // looked at last, so that none slips in while the others are closed
      closeQuietly(client);
      closeQuietly(upstream);
      return;
    }
    Thread.ofVirtual().start(() -> pump(client, upstream, true));
    Thread.ofVirtual().start(() -> pump(upstream, client, false));
  }

  private void pump(Socket from, Socket to, boolean fromClient) {
    try {
      copy(from.getInputStream(), to.getOutputStream(), from, to, fromClient);
    } catch (IOException e) {
      // a cut: both sides are closed below
    } finally {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private void copy(
      InputStream in, OutputStream out, Socket client, Socket upstream, boolean fromClient)
      throws IOException {
    var buffer = new byte[64 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      var armed = mode == Mode.CUT_AFTER_COMMIT || mode == Mode.CUT_BEFORE_COMMIT;
      if (fromClient
          && armed
          && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
        cut(out, buffer, n, client);
        return;
      }
      out.write(buffer, 0, n);
      out.flush();
    }
  }

  private void cut(OutputStream toServer, byte[] buffer, int n, Socket client) throws IOException {
    var reached = mode == Mode.CUT_AFTER_COMMIT;
    mode = Mode.FORWARD;
    cuts.incrementAndGet();
    // the client is gone first, so the server's answer has nowhere to go
    closeQuietly(client);
    if (reached) {
      toServer.write(buffer, 0, n);
      toServer.flush();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // closed is what it was to be
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(CommitCuttingProxy::closeQuietly);
  }
}
