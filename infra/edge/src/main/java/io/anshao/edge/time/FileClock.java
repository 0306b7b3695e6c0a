package io.anshao.edge.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * System time, but for the districts that a file names: {@code {"330205":
 * "2021-06-08T09:12:00+08:00"}}. For tests and the making of demo data; refused in production.
 */
final class FileClock implements BusinessClock {

  private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

  private final @Nullable Path file;
  private volatile Read last = new Read(null, Map.of());

  private record Read(@Nullable FileTime modified, Map<String, Instant> entries) {}

  FileClock(@Nullable Path file) {
    this.file = file;
  }

  @Override
  public Instant now(String district) {
    var set = file == null ? null : entries(file).get(district);
    return set == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : set;
  }

  private Map<String, Instant> entries(Path from) {
    try {
      var modified = Files.exists(from) ? Files.getLastModifiedTime(from) : null;
      if (modified != null && !modified.equals(last.modified)) {
        last = new Read(modified, read(from));
      }
      return modified == null ? Map.of() : last.entries;
    } catch (IOException | JacksonException e) {
      // the file is being replaced: what was read last is right until the next look
      return last.entries;
    }
  }

  private static Map<String, Instant> read(Path from) throws IOException {
    return JsonMapper.shared().readValue(Files.readString(from), ENTRIES).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, e -> OffsetDateTime.parse(e.getValue()).toInstant()));
  }
}
