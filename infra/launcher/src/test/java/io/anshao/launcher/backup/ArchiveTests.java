package io.anshao.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is saved while a server writes to it. */
class ArchiveTests {

  @TempDir Path folder;

  @Test
  void leavesOutWhatGoesAwayAfterItsFolderWasListed() throws IOException {
    var data = Files.createDirectories(folder.resolve("data/pg_wal"));
    for (var name : List.of("one", "two", "three")) {
      Files.writeString(data.resolve(name), name);
    }
    var saved = folder.resolve("saved.zip");
    var kept = new ArrayList<String>();

    try (var archive = Archive.create(saved)) {
      archive.add(
          "postgres",
          data,
          below -> {
            if (!below.toString().isEmpty()) {
              kept.add("postgres/" + below);
              deleteAllBut(data.resolve(below));
            }
            return true;
          });
      archive.finish();
    }

    try (var zip = new ZipFile(saved.toFile())) {
      assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .hasSize(1)
          .containsExactlyElementsOf(kept);
    }
  }

  private static void deleteAllBut(Path kept) {
    try (var all = Files.list(kept.getParent())) {
      for (var each : all.filter(other -> !other.equals(kept)).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
