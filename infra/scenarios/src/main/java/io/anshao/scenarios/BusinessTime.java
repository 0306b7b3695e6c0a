package io.anshao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that tells the services what time it is in a district. It stands still until it is set
 * again.
 */
public final class BusinessTime {

  private final Path file;
  private final Map<String, String> districts = new TreeMap<>();
  private final Set<String> released = new HashSet<>();

  BusinessTime(Path file) {
    this.file = file;
  }

  /** From the next request on it is {@code now} in that district. */
  public synchronized void set(String district, OffsetDateTime now) {
    districts.put(district, now.toString());
    released.remove(district);
    write();
  }

  /** From the next request on the district lives in the present. */
  public synchronized void release(String district) {
    districts.remove(district);
    released.add(district);
    write();
  }

  /** What others say of districts of their own stays: the pages are walked at the same time. */
  private void write() {
    try {
      var all = new TreeMap<>(read());
      all.keySet().removeAll(released);
      all.putAll(districts);
      var next = file.resolveSibling("clock.next");
      Files.write(next, JsonMapper.shared().writeValueAsBytes(all));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> read() throws IOException {
    return Files.exists(file)
        ? JsonMapper.shared().readValue(Files.readAllBytes(file), new TypeReference<>() {})
        : Map.of();
  }
}
