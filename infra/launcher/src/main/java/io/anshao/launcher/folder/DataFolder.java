package io.anshao.launcher.folder;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder of one installation, held by this process until it is closed. The lock is the
 * operating system's: it ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

  /** Shape of the folder that this version reads and writes. */
  private static final String LAYOUT = "1";

  private static final String LOCK = "lock";
  private static final String VERSION = "version.properties";
  private static final String FOUNDED = "founded";

  /** What a start that was cut short may have left behind before the version was written. */
  private static final Set<String> BEFORE_VERSION = Set.of(LOCK, "logs", "secrets", "secrets.part");

  private final Path path;
  private final FileChannel lock;
  private boolean isNew;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, making it if it is not there.
   *
   * @throws Refusal when another process has it, or when it holds something that is not ours
   */
  public static DataFolder take(Path path) {
    try {
      Private.folder(path);
      var lock =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!lockIfFree(lock)) {
        var holder = Files.readString(path.resolve(LOCK)).strip();
        lock.close();
        throw new Refusal(
            "Another Anshao (process %s) runs on %s: stop it with infra/down --data %s, or choose another folder with --data."
                .formatted(holder, path, path));
      }
      lock.truncate(0);
      lock.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DataFolder(path, lock);
    } catch (IOException e) {
      throw new Refusal("The folder %s cannot be used: %s.".formatted(path, e.getMessage()));
    }
  }

  /**
   * Makes the folder ready for use: checks its version, makes what a new one needs.
   *
   * @param fresh whether what it held is forgotten first
   * @throws Refusal when it is of another version, holds other things, or lacks a secret
   */
  public Secrets prepare(boolean fresh) {
    try {
      requireOurs(path);
      if (fresh) {
        wipe();
      }
      isNew = !Files.exists(path.resolve(VERSION));
      var secrets = isNew ? Secrets.make(path) : Secrets.read(path);
      if (isNew) {
        Private.write(path.resolve(VERSION), "layout=" + LAYOUT + "\n");
      }
      Private.folder(logs());
      Private.folder(photos());
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that has the folder now. */
  public static Optional<ProcessHandle> holderOf(Path path) {
    var file = path.resolve(LOCK);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lockIfFree(channel)
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a folder without taking it.
   *
   * @throws Refusal when it could not be used
   */
  public static void requireUsable(Path path) {
    try {
      requireOurs(path);
      if (Files.exists(path.resolve(VERSION))) {
        Secrets.read(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireOurs(Path path) throws IOException {
    if (!Files.exists(path.resolve(VERSION))) {
      try (var entries = Files.list(path)) {
        var foreign =
            entries
                .map(entry -> entry.getFileName().toString())
                .filter(name -> !BEFORE_VERSION.contains(name))
                .collect(Collectors.toSet());
        if (!foreign.isEmpty()) {
          throw new Refusal(
              "%s holds other things (%s): choose an empty folder with --data."
                  .formatted(path, foreign.iterator().next()));
        }
      }
      return;
    }
    var version = new Properties();
    try (var in = Files.newBufferedReader(path.resolve(VERSION))) {
      version.load(in);
    }
    if (!LAYOUT.equals(version.getProperty("layout"))) {
      throw new Refusal(
          "%s was written by another version of Anshao (layout %s, this one reads %s): start that version, or choose another folder with --data."
              .formatted(path, version.getProperty("layout"), LAYOUT));
    }
  }

  /** Lock and logs stay: both are being written to. */
  private void wipe() throws IOException {
    try (var entries = Files.list(path)) {
      for (var entry : entries.toList()) {
        if (!entry.endsWith(LOCK) && !entry.endsWith("logs")) {
          Private.delete(entry);
        }
      }
    }
  }

  private static boolean lockIfFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether nothing was in it before {@link #prepare}. */
  public boolean isNew() {
    return isNew;
  }

  /** Whether the district was made: a first start may have been cut short before that. */
  public boolean isFounded() {
    return Files.exists(path.resolve(FOUNDED));
  }

  /** Remembers that the district was made. */
  public void found() {
    try {
      Private.write(path.resolve(FOUNDED), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path photos() {
    return path.resolve("photos");
  }

  /** What was forgotten, outside of every database. */
  public Path erasures() {
    return path.resolve("erasures.jsonl");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  /** Where the log of that process goes. */
  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** Business time per district; only read when the platform was started with a clock. */
  public Path clock() {
    return path.resolve("clock.json");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
