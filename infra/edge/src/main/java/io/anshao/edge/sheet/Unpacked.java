package io.anshao.edge.sheet;

import io.anshao.edge.sheet.Unreadable.Why;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a zip file in memory: few, small together, whatever the file says of itself. */
final class Unpacked {

  private static final int MOST_PARTS = 200;
  private static final int MOST_BYTES = 16 << 20;

  private final Map<String, byte[]> parts;

  private Unpacked(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static Unpacked of(byte[] file) throws Unreadable {
    var parts = new HashMap<String, byte[]>();
    var left = MOST_BYTES;
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var bytes = bytes(zip, entry, left + 1);
        left -= bytes.length;
        if (left < 0 || parts.size() == MOST_PARTS) {
          throw new Unreadable(Why.TOO_LARGE);
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IOException | RuntimeException e) {
      // whatever a damaged archive makes the library throw
      throw new Unreadable(Why.FORM);
    }
    return new Unpacked(parts);
  }

  private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
    try (var content = zip.getInputStream(entry)) {
      return content.readNBytes(most);
    }
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  byte[] get(String name) throws Unreadable {
    return find(name).orElseThrow(() -> new Unreadable(Why.FORM));
  }
}
