package io.anshao.intake.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Pictures as files: {@code copies/3f/<id>.jpg}, {@code originals/3f/<id>.sealed}, and both under
 * {@code arriving/} until they are kept. Names are random ids and say nothing.
 */
final class FolderPhotoStore implements PhotoStore {

  private static final String SEALED = ".sealed";
  private static final String JPEG = ".jpg";

  private final Path arriving;
  private final Path originals;
  private final Path copies;

  FolderPhotoStore(Path folder) throws IOException {
    this.arriving = Files.createDirectories(folder.resolve("arriving"));
    this.originals = Files.createDirectories(folder.resolve("originals"));
    this.copies = Files.createDirectories(folder.resolve("copies"));
  }

  @Override
  public OutputStream newOriginal(UUID id) throws IOException {
    return newFile(arriving.resolve(id + SEALED));
  }

  @Override
  public InputStream arrivedOriginal(UUID id) throws IOException {
    return Files.newInputStream(arriving.resolve(id + SEALED));
  }

  @Override
  public void putCopy(UUID id, byte[] jpeg) throws IOException {
    try (var file = newFile(arriving.resolve(id + JPEG))) {
      file.write(jpeg);
    }
  }

  @Override
  public void keep(UUID id) throws IOException {
    move(id + SEALED, place(originals, id, SEALED));
    move(id + JPEG, place(copies, id, JPEG));
  }

  @Override
  public Optional<Resource> copy(UUID id) {
    return Optional.of(place(copies, id, JPEG))
        .filter(Files::isRegularFile)
        .map(FileSystemResource::new);
  }

  @Override
  public void remove(UUID id) throws IOException {
    Files.deleteIfExists(place(copies, id, JPEG));
    Files.deleteIfExists(place(originals, id, SEALED));
    Files.deleteIfExists(arriving.resolve(id + JPEG));
    Files.deleteIfExists(arriving.resolve(id + SEALED));
  }

  @Override
  public void removeAbandoned(Instant before) throws IOException {
    try (var files = Files.newDirectoryStream(arriving)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void move(String name, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(arriving.resolve(name), to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path place(Path folder, UUID id, String ending) {
    var name = id.toString();
    return folder.resolve(name.substring(0, 2)).resolve(name + ending);
  }

  /** A file that is on the disk once it is closed. */
  private static OutputStream newFile(Path path) throws IOException {
    var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var bytes = Channels.newOutputStream(channel);
    return new java.io.FilterOutputStream(bytes) {
      @Override
      public void write(byte[] source, int offset, int length) throws IOException {
        bytes.write(source, offset, length);
      }

      @Override
      public void close() throws IOException {
        if (channel.isOpen()) {
          channel.force(true);
        }
        super.close();
      }
    };
  }
}
