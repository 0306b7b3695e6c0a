package io.anshao.bench;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets services stand still for a while, as after an outage. */
final class Signals implements AutoCloseable {

  private static final long QUIET = Duration.ofSeconds(1).toNanos();

  private static final String OPEN =
      """
      select count(*) from pg_stat_activity
       where datname = current_database() and usename <> current_user and state <> 'idle'""";

  private final Platform platform;
  private final ServiceName[] services;

  /**
   * One service stands still, and none of its connections has anything open: others may change its
   * tables.
   */
  static Signals betweenTransactions(Platform platform, ServiceName service) {
    for (var signals = new Signals(platform, service); ; signals.send("STOP")) {
      LockSupport.parkNanos(QUIET);
      if (platform.databases().column(service, OPEN).getFirst().equals("0")) {
        return signals;
      }
      signals.close();
    }
  }

  /** They stand still until this is closed. */
  Signals(Platform platform, ServiceName... services) {
    this.platform = platform;
    this.services = services;
    send("STOP");
  }

  private void send(String signal) {
    for (var service : services) {
      try {
        var kill = new ProcessBuilder("kill", "-" + signal, platform.pidOf(service) + "");
        kill.inheritIO().start().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    send("CONT");
  }
}
