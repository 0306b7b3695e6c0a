package io.anshao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Commands of the operating system. */
final class Command {

  private Command() {}

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException when it fails; what it says stands in the output
   */
  static void run(String... words) {
    var code = code(words);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
    }
  }

  /** Runs it to its end, and says how it ended. */
  static int code(String... words) {
    try {
      return new ProcessBuilder(List.of(words)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
