package io.anshao.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Business time of the tests' district, by the file that the service itself reads. */
final class Moment {

  private final Path file;
  private long written;

  Moment(String local) {
    try {
      file = Files.createTempFile("moment", ".json");
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    set(local);
  }

  String setting() {
    return "--anshao.clock.file=" + file;
  }

  /** For example {@code 2021-06-08T23:00:00}, Shanghai time. */
  void set(String local) {
    var at = LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    try {
      var next = Files.createTempFile(file.getParent(), "moment", ".next");
      Files.writeString(next, "{\"%s\":\"%s\"}".formatted(Broker.DISTRICT, at));
      // never the same time of change twice, or the service would not look again
      Files.setLastModifiedTime(next, FileTime.fromMillis(1_600_000_000_000L + ++written * 1000));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
