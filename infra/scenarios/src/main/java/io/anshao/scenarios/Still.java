package io.anshao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Processes of a platform that stand still until this is closed. */
public final class Still implements AutoCloseable {

  private static final long QUIET = Duration.ofSeconds(1).toNanos();

  private static final String OPEN =
      """
      select count(*) from pg_stat_activity
       where datname = current_database() and usename <> current_user and state <> 'idle'""";

  private final List<ProcessHandle> all;

  private Still(List<ProcessHandle> all) {
    this.all = all;
  }

  /**
   * Parts of a platform stand still, with their children.
   *
   * @param names as {@code run.json} has them
   */
  public static Still of(Platform platform, String... names) {
    return of(Stream.of(names).flatMap(name -> platform.process(name).stream()).toList());
  }

  /** Those stand still, with their children. */
  public static Still of(List<ProcessHandle> parents) {
    signal("STOP", parents);
    // who stands still has no more children
    var all = parents.stream().flatMap(Still::withChildren).toList();
    signal("STOP", all);
    return new Still(all);
  }

  private static Stream<ProcessHandle> withChildren(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.descendants());
  }

  /**
   * One service stands still, and none of its connections has anything open: others may change its
   * tables.
   */
  public static Still betweenTransactions(Platform platform, ServiceName service) {
    while (true) {
      var still = of(platform, service.id());
      LockSupport.parkNanos(QUIET);
      if (platform.databases().column(service, OPEN).getFirst().equals("0")) {
        return still;
      }
      still.close();
    }
  }

  private static void signal(String which, Collection<ProcessHandle> processes) {
    if (processes.isEmpty()) {
      return;
    }
    var words = new ArrayList<>(List.of("kill", "-" + which));
    processes.forEach(each -> words.add(Long.toString(each.pid())));
    try {
      new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    signal("CONT", all);
  }
}
