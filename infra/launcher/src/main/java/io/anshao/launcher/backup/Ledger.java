package io.anshao.launcher.backup;

import io.anshao.contracts.Events;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.launcher.folder.Private;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What was forgotten, one order a line, ids and kinds alone. It lies in the folder beside the
 * databases and only grows; the one of a backup ends where the backup was made.
 */
final class Ledger {

  static final String FILE = "erasures.jsonl";

  private Ledger() {}

  /** Puts together what several say, in the folder; gives all of it. */
  static List<ErasureOrdered> merge(Path folder, List<Path> others) throws IOException {
    var own = folder.resolve(FILE);
    var lines = new LinkedHashSet<String>();
    for (var file : others) {
      if (Files.exists(file)) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    lines.removeIf(line -> !line.startsWith("{") || !line.endsWith("}"));
    Private.write(own, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    return lines.stream().map(Ledger::order).toList();
  }

  private static ErasureOrdered order(String line) {
    var type = Events.typeOf(ErasureOrdered.class);
    return (ErasureOrdered) Events.read(type, line.getBytes(StandardCharsets.UTF_8));
  }
}
