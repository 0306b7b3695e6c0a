package io.anshao.launcher.doctor;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether the folder can be used, and whether there is room where it lies. */
record FolderCheck(Path folder) {

  private static final long ROOM_NEEDED = 2L << 30;

  Stream<Finding> findings() {
    return Stream.of(contents(), room());
  }

  private Finding contents() {
    if (!Files.exists(folder)) {
      return new Finding.Good("%s is not there yet: infra/up makes it.".formatted(folder));
    }
    try {
      DataFolder.requireUsable(folder);
      return new Finding.Good("%s is of this version and has its secrets.".formatted(folder));
    } catch (Refusal refusal) {
      return new Finding.Bad("The folder cannot be used.", refusal.getMessage());
    }
  }

  private Finding room() {
    try {
      var there = Stream.iterate(folder, at -> at != null, Path::getParent).filter(Files::exists);
      var free = Files.getFileStore(there.findFirst().orElseThrow()).getUsableSpace();
      return Finding.of(
          free >= ROOM_NEEDED,
          "The disk has %.1f GB free.".formatted(free / (double) (1L << 30)),
          "Make room, at least 2 GB: a full disk stops every write.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
