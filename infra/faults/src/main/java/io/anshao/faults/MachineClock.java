package io.anshao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a machine that all processes of a platform share, moved by libfaketime. What counts
 * how long something takes is left alone, as when a real clock is set.
 */
final class MachineClock {

  private static final String NAMED = "FAKETIME_LIB";
  private static final String USUAL = "/usr/lib/%s/faketime/libfaketimeMT.so.1";

  private final Path library;
  private final Path file;

  private MachineClock(Path library, Path file) {
    this.library = library;
    this.file = file;
    set(Duration.ZERO);
  }

  /**
   * Where the library is there: the environment variable {@value #NAMED} may name it.
   *
   * @param file that says how far the clock is off
   */
  static Optional<MachineClock> in(Path file) {
    return Stream.concat(
            Optional.ofNullable(System.getenv(NAMED)).stream(),
            Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu").map(USUAL::formatted))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(library -> new MachineClock(library, file));
  }

  /** What the processes are to be started with. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1",
        "NO_FAKE_STAT", "1");
  }

  /** From now on it is off by so much, within a second. */
  void set(Duration off) {
    try {
      Files.createDirectories(file.getParent());
      var next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, "%+d\n".formatted(off.toSeconds()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
