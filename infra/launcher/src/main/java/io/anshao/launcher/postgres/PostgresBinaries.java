package io.anshao.launcher.postgres;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.Private;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from their Maven artefact once per user and
 * shared by all folders.
 */
public final class PostgresBinaries {

  /** The major version of the artefact; a data folder of another one cannot be read. */
  public static final String MAJOR = "18";

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  public static Path unpacked() {
    var archive = archive();
    try {
      var home = cache().resolve("postgres-" + fingerprint(archive));
      if (!Files.isDirectory(home)) {
        unpack(archive, home);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL archive() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch");
    var name =
        "/postgres-%s-%s.txz"
            .formatted(
                os.contains("mac") ? "darwin" : "linux",
                arch.equals("aarch64") ? "arm_64" : "x86_64");
    var archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new Refusal(
          "There is no embedded PostgreSQL for %s on %s: use Linux or macOS on x86-64 or ARM."
              .formatted(os, arch));
    }
    return archive;
  }

  private static String fingerprint(URL archive) throws IOException {
    var connection = (JarURLConnection) archive.openConnection();
    return Long.toHexString(connection.getJarEntry().getCrc());
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("anshao");
  }

  private static void unpack(URL archive, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var part = Files.createTempDirectory(home.getParent(), "unpacking");
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, part.resolve(entry.getName()).normalize());
      }
    }
    try {
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      Private.delete(part);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if (target.getParent().endsWith("bin")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
