package io.anshao.launcher.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/**
 * What a JVM has learned of the start of one program (JEP 483, 515): classes that are read, checked
 * and linked, and which methods grow hot. It lies beside what was built, for that build and this
 * release of Java alone; where there is none the program starts without it.
 */
public final class StartCache {

  /** What a start is for. */
  public enum Mode {
    /** Its work; what was learned is used. */
    USE,
    /** To learn from it: at its end in order it writes down what it saw. */
    LEARN
  }

  private final Path file;
  private final Path stamp;
  private final Function<List<String>, ProcessBuilder> program;

  /**
   * Of that program.
   *
   * @param target where its module was built
   * @param name what it is in the data folder
   * @param program its command line with these options of the JVM
   */
  public StartCache(Path target, String name, Function<List<String>, ProcessBuilder> program) {
    this.file = target.resolve("%s-%s.aot".formatted(name, Runtime.version()));
    this.stamp = target.resolve("built");
    this.program = program;
  }

  /** The program, to be started for that. */
  public ProcessBuilder process(Mode mode) {
    return program.apply(
        switch (mode) {
          // the little of it that does not fit is made anew, and is nobody's to mend
          case USE -> isThere() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error") : List.of();
          case LEARN -> List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen());
        });
  }

  /**
   * Makes the cache of what the program saw until its end. Whatever goes wrong on the way, nobody
   * ever finds half of one.
   *
   * @return whether there is one now
   */
  public boolean make() {
    try {
      Files.deleteIfExists(part());
      var making =
          program
              .apply(
                  List.of(
                      "-XX:AOTMode=create",
                      "-XX:AOTConfiguration=" + seen(),
                      "-XX:AOTCache=" + part()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (making.waitFor() != 0) {
        return false;
      }
      Files.move(part(), file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      forget();
    }
  }

  /** Forgets what was seen and never made into a cache. */
  public void forget() {
    try {
      Files.deleteIfExists(seen());
      Files.deleteIfExists(part());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JVM itself compares times and sizes of jars, which a reproducible build repeats. */
  private boolean isThere() {
    try {
      return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(stamp)) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path seen() {
    return file.resolveSibling(file.getFileName() + ".seen");
  }

  private Path part() {
    return file.resolveSibling(file.getFileName() + ".part");
  }
}
