package io.anshao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * What stands between two parts: passes every byte on, until it is told to break. Each connection
 * has two threads of its own.
 */
final class Line implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int BACKLOG = 200;

  private final ServerSocket door;
  private volatile int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean swallows;

  /**
   * @param port where it listens
   * @param target where it passes on to, on this machine
   */
  Line(int port, int target) {
    this.target = target;
    try {
      door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::take);
  }

  /** A line from a port that is free. */
  static Line to(int target) {
    return new Line(0, target);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections go through it now. */
  int connections() {
    return open.size() / 2;
  }

  /** From now on it passes on to there, on this machine; all connections end. */
  void leadsTo(int other) {
    target = other;
    cut();
  }

  /** All connections end at once. */
  void cut() {
    open.forEach(Line::end);
  }

  /** From now on every byte comes so much later; not at all later by {@link Duration#ZERO}. */
  void delays(Duration by) {
    delay = by;
  }

  /** Bytes get lost and nobody is told, as by a cable pulled out. */
  void swallows() {
    swallows = true;
  }

  /** Passes bytes on again; who lost any is cut off. */
  void mends() {
    if (swallows) {
      cut();
    }
    swallows = false;
    delay = Duration.ZERO;
  }

  private void take() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // nobody is there on the other side, or this line is closed
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      client.close();
      throw e;
    }
    for (var each : new Socket[] {client, server}) {
      each.setTcpNoDelay(true);
      open.add(each);
    }
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    var buffer = new byte[BUFFER];
    try {
      for (var n = from.getInputStream().read(buffer);
          n >= 0;
          n = from.getInputStream().read(buffer)) {
        LockSupport.parkNanos(delay.toNanos());
        if (!swallows) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // one of the two hung up, or was cut off
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
