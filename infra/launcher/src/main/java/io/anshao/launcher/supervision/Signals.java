package io.anshao.launcher.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that the JDK cannot send by itself. */
final class Signals {

  private Signals() {}

  static void send(Part.Signal signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal.word(), Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
