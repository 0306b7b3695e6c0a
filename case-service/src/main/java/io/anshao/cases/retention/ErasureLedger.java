package io.anshao.cases.retention;

import io.anshao.contracts.Events;
import io.anshao.contracts.erasure.ErasureOrdered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was forgotten, in a file outside of every database: after a restore from an older backup it
 * is forgotten again. One order a line, ids and kinds alone. It only grows, so that it can be
 * copied anywhere at any time.
 */
final class ErasureLedger {

  private final Optional<Path> file;

  /**
   * @param file empty where only the compacted topic is to know
   */
  ErasureLedger(Optional<Path> file) {
    this.file = file;
  }

  /** On disk when it returns. What is not committed afterwards was due all the same. */
  void append(List<ErasureOrdered> orders) throws IOException {
    if (file.isEmpty() || orders.isEmpty()) {
      return;
    }
    var lines =
        orders.stream()
            .map(order -> new String(Events.write(order), StandardCharsets.UTF_8) + "\n")
            .collect(Collectors.joining());
    try (var channel =
        FileChannel.open(
            file.get(),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  /** All that it holds, oldest first; a line that was cut off is left out. */
  List<ErasureOrdered> read() throws IOException {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return List.of();
    }
    return Files.readAllLines(file.get()).stream()
        .filter(line -> line.startsWith("{") && line.endsWith("}"))
        .map(
            line ->
                Events.read(
                    Events.typeOf(ErasureOrdered.class), line.getBytes(StandardCharsets.UTF_8)))
        .map(ErasureOrdered.class::cast)
        .toList();
  }
}
