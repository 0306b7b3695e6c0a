package io.anshao.launcher;

import io.anshao.launcher.backup.Saving;
import io.anshao.launcher.backup.Unpacking;
import io.anshao.launcher.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code infra/backup} and {@code infra/restore}: everything into one file, and back. */
final class Backup {

  private Backup() {}

  /** While the platform runs. */
  static void save(List<String> words) {
    var line = CommandLine.read(words, Set.of("--data"), Set.of());
    var file = file(line, "infra/backup FILE");
    var folder = UpOptions.dataFolder(line);
    var run =
        Run.read(folder)
            .orElseThrow(
                () -> new Refusal("Nothing runs on %s: start it with infra/up.".formatted(folder)));
    Saving.save(folder, run.postgres(), file);
    System.out.printf(
        "%s holds everything, its secrets too: keep it as you keep them. Copy %s elsewhere every day.%n",
        file, folder.resolve("erasures.jsonl"));
  }

  /** Into an empty folder on which nothing runs. */
  static void restore(List<String> words) {
    var line = CommandLine.read(words, Set.of("--data", "--port-base", "--ledger"), Set.of());
    var file = file(line, "infra/restore FILE");
    System.out.println(
        Unpacking.restore(
            file,
            UpOptions.dataFolder(line),
            UpOptions.ports(line),
            line.value("--ledger").map(Backup::path)));
  }

  private static Path file(CommandLine line, String how) {
    if (line.names().size() != 1) {
      throw new Refusal("Say which file: %s [--data DIR].".formatted(how));
    }
    return path(line.names().getFirst());
  }

  private static Path path(String word) {
    return Path.of(word).toAbsolutePath().normalize();
  }
}
