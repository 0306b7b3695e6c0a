package io.anshao.launcher.supervision;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A process to be kept running.
 *
 * @param name what it is called in {@code run.json} and in sentences
 * @param command how it is started, each time anew
 * @param log where its output goes
 * @param signal how it is asked to end
 */
public record Part(String name, Supplier<ProcessBuilder> command, Path log, Signal signal) {

  /** How a process is asked to end. */
  public enum Signal {
    /** What a JVM understands. */
    TERMINATE("TERM"),
    /** PostgreSQL's fast shutdown: open sessions are ended, nothing committed is lost. */
    INTERRUPT("INT");

    private final String word;

    Signal(String word) {
      this.word = word;
    }

    /** Its name as {@code kill} takes it. */
    String word() {
      return word;
    }
  }
}
