package io.anshao.launcher;

import io.anshao.launcher.folder.Private;
import io.anshao.launcher.run.Run;
import io.anshao.launcher.service.Programs;
import io.anshao.launcher.supervision.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@code infra/up} in a process that stays, passes on what it says until it is ready or
 * gone, and returns.
 */
final class Detached {

  private Detached() {}

  static int run(UpOptions options) {
    try {
      Private.folder(options.data());
      Private.folder(options.data().resolve("logs"));
      var launcher = start(options);
      launcher.getOutputStream().close();
      try (var says = launcher.inputReader()) {
        says.lines().forEach(System.out::println);
      }
      return hasStarted(options, launcher) ? 0 : launcher.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static Process start(UpOptions options) throws IOException {
    var program = new ArrayList<>(List.of(Launcher.class.getName(), "up"));
    program.addAll(options.attached());
    var jvm = new ArrayList<>(Launcher.SUPERVISOR_OPTIONS);
    jvm.add("-Danshao.home=" + Programs.home());
    return Jvm.process(options.data(), "launcher", Jvm.Compiler.QUICK, jvm, program)
        .redirectError(
            ProcessBuilder.Redirect.appendTo(options.data().resolve("logs/launcher.log").toFile()))
        .start();
  }

  /** The end of its output means either: only who is ready has written {@code run.json}. */
  private static boolean hasStarted(UpOptions options, Process launcher) {
    return Run.read(options.data())
        .filter(run -> launcher.isAlive() && run.pids().containsValue(launcher.pid()))
        .isPresent();
  }
}
