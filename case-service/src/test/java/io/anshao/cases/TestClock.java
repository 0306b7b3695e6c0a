package io.anshao.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Business time of each test's own district, by the file that the service itself reads. */
public final class TestClock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Path file;
  private final Map<String, String> entries = new TreeMap<>();
  private long written;

  TestClock() {
    try {
      this.file = Files.createTempFile("clock", ".json");
      Files.writeString(file, "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String file() {
    return file.toString();
  }

  /** Sets the time of a district, for example {@code 2021-06-08T09:12:00}, Shanghai time. */
  public synchronized void set(String district, String local) {
    entries.put(district, LocalDateTime.parse(local).atZone(ZONE).toOffsetDateTime().toString());
    try {
      var next = Files.createTempFile(file.getParent(), "clock", ".next");
      Files.writeString(next, JsonMapper.shared().writeValueAsString(entries));
      // never the same time of change twice, or the service would not look again
      Files.setLastModifiedTime(next, FileTime.fromMillis(1_600_000_000_000L + ++written * 1000));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
