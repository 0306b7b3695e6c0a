package io.anshao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The logs of this start and of the one before. */
final class Logs {

  private Logs() {}

  /** Puts what is there aside, over what was put aside before. */
  static void turn(Path folder) {
    try (var logs = Files.list(folder)) {
      for (var log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        if (!log.endsWith("launcher.log")) {
          Files.move(
              log,
              log.resolveSibling(log.getFileName() + ".1"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
