package io.anshao.launcher.backup;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.Private;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One file that only its owner may read, whole or not there. */
final class Archive implements AutoCloseable {

  private final Path file;
  private final Path part;
  private final ZipOutputStream out;
  private final Set<String> folders = new HashSet<>();

  private Archive(Path file, Path part, OutputStream out) {
    this.file = file;
    this.part = part;
    this.out = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    this.out.setLevel(Deflater.BEST_SPEED);
  }

  static Archive create(Path file) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return new Archive(file, part, Files.newOutputStream(part));
  }

  /**
   * Adds a folder as it is while others write to it; what is not there, or goes away meanwhile, is
   * left out.
   *
   * @param chosen by the path below the folder
   */
  void add(String name, Path folder, Predicate<Path> chosen) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            var below = folder.relativize(each);
            // a server wants its folders, and nothing in those whose content passes
            if (below.getNameCount() == 1 || chosen.test(below)) {
              folder(entry(below) + "/");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            var below = folder.relativize(each);
            if (chosen.test(below)) {
              file(entry(below), each);
            }
            return FileVisitResult.CONTINUE;
          }

          /** Gone since its folder was listed: the write-ahead log knows. */
          @Override
          public FileVisitResult visitFileFailed(Path each, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          private String entry(Path below) {
            return below.toString().isEmpty() ? name : name + "/" + below;
          }
        });
  }

  private void folder(String entry) throws IOException {
    if (folders.add(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      out.closeEntry();
    }
  }

  private void file(String entry, Path from) throws IOException {
    try (var in = Files.newInputStream(from)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
      out.closeEntry();
    } catch (NoSuchFileException e) {
      // gone since it was looked at: the write-ahead log knows
    }
  }

  void add(String entry, String text) throws IOException {
    out.putNextEntry(new ZipEntry(entry));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  /** From now on the file is there, whole. */
  void finish() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }

  /**
   * Unpacks into a folder, each file for its owner alone.
   *
   * @throws Refusal when it is no backup of ours
   */
  static void unpack(Path file, Path into) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("version.properties") == null
          || zip.getEntry("postgres/backup_label") == null) {
        throw new Refusal("%s is not a backup that infra/backup made.".formatted(file));
      }
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new Refusal("%s names files outside of its folder.".formatted(file));
        }
        if (entry.isDirectory()) {
          Private.folder(target);
        } else {
          Private.folder(target.getParent());
          try (var in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
          Private.own(target);
        }
      }
    } catch (ZipException e) {
      throw new Refusal("%s is not a backup that infra/backup made.".formatted(file));
    }
  }
}
