package io.anshao.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of its own for a folder, in memory, with so much room that it can be filled. Linux, as
 * root.
 */
final class SmallDisk implements AutoCloseable {

  private static final int LARGE = 1 << 20;

  /** What a file takes at least. */
  private static final int SMALL = 1 << 12;

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /** What is in the folder moves there. */
  static SmallDisk under(Path folder, int megabytes) {
    var aside = folder.resolveSibling(folder.getFileName() + ".aside");
    Command.run("mv", folder.toString(), aside.toString());
    Command.run("mkdir", folder.toString());
    Command.run(
        "mount",
        "-t",
        "tmpfs",
        "-o",
        "mode=0700,size=%dm".formatted(megabytes),
        "tmpfs",
        folder.toString());
    Command.run("cp", "-a", aside + "/.", folder.toString());
    Command.run("rm", "-rf", aside.toString());
    return new SmallDisk(folder);
  }

  /** Leaves no room. */
  void fill() {
    try (var out = Files.newOutputStream(filler)) {
      for (var piece = LARGE; piece >= SMALL; piece /= 2) {
        fill(out, new byte[piece]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(OutputStream out, byte[] piece) {
    try {
      while (true) {
        out.write(piece);
      }
    } catch (IOException e) {
      // no room for such a piece any more
    }
  }

  /** Gives the room back. */
  void empty() {
    try {
      Files.deleteIfExists(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was on it is gone. */
  @Override
  public void close() {
    Command.run("umount", "-l", folder.toString());
  }
}
