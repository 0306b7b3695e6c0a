package io.anshao.intake.photo;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;

/**
 * Resumable uploads as files: a folder each, with {@code about} (length and begin), parts named by
 * where they begin and how long they are, and in the end {@code taken} with the id of what became
 * of it. A part has its name only when it is whole and on the disk. Every method may block.
 */
final class ResumableFolder {

  private static final String ABOUT = "about";
  private static final String TAKEN = "taken";
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT = 1 << 16;

  private final Path folder;

  ResumableFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void create(UploadAddress address, long length, Instant now) throws IOException {
    var place = Files.createDirectory(place(address));
    write(place, ABOUT, length + " " + now.toEpochMilli());
  }

  /** What is there, or nothing when there is no such upload. */
  Optional<ResumableState> find(UploadAddress address) throws IOException {
    try {
      var place = place(address);
      var about = Files.readString(place.resolve(ABOUT)).split(" ");
      var length = Long.parseLong(about[0]);
      var since = Instant.ofEpochMilli(Long.parseLong(about[1]));
      if (Files.exists(place.resolve(TAKEN))) {
        var id = UUID.fromString(Files.readString(place.resolve(TAKEN)));
        return Optional.of(new ResumableState(length, length, 0, since, id));
      }
      var parts = Part.listIn(place);
      var offset = parts.stream().mapToLong(Part::length).sum();
      return Optional.of(new ResumableState(length, offset, parts.size(), since, null));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Seals what is written; nobody sees it before {@link #keepPart}. */
  OutputStream newPart(UploadAddress address, String arriving, long start) throws IOException {
    var file = DurableFile.create(place(address).resolve(arriving));
    try {
      var sealing = cipher(address).newEncryptingStream(file, associatedData(address, start));
      return new SealedFile(sealing, file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** What seals leaves its file open when the end does not fit on the disk. */
  private static final class SealedFile extends FilterOutputStream {

    private final OutputStream file;

    SealedFile(OutputStream sealing, OutputStream file) {
      super(sealing);
      this.file = file;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
    }

    @Override
    public void close() throws IOException {
      try (file) {
        super.close();
      }
    }
  }

  void keepPart(UploadAddress address, String arriving, long start, long length)
      throws IOException {
    var place = place(address);
    Files.move(
        place.resolve(arriving),
        place.resolve(Part.name(start, length)),
        StandardCopyOption.ATOMIC_MOVE);
  }

  void dropPart(UploadAddress address, String arriving) throws IOException {
    Files.deleteIfExists(place(address).resolve(arriving));
  }

  /** All bytes that have come, in order. */
  InputStream open(UploadAddress address) throws IOException {
    var parts = Part.listIn(place(address)).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return open(address, parts.next());
          }
        });
  }

  private static InputStream open(UploadAddress address, Part part) {
    try {
      return cipher(address)
          .newDecryptingStream(
              Files.newInputStream(part.file()), associatedData(address, part.start()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It became this upload; its parts are needed no more. */
  void taken(UploadAddress address, UUID uploadId) throws IOException {
    var place = place(address);
    write(place, TAKEN, uploadId.toString());
    for (var part : Part.listIn(place)) {
      Files.deleteIfExists(part.file());
    }
  }

  void remove(UploadAddress address) throws IOException {
    remove(place(address));
  }

  /** Removes what began before then. */
  int removeBefore(Instant before) throws IOException {
    var removed = 0;
    try (var places = Files.newDirectoryStream(folder)) {
      for (var place : places) {
        if (began(place).isBefore(before)) {
          remove(place);
          removed++;
        }
      }
    }
    return removed;
  }

  /** Whether the disk has room for an upload of this length, as it comes and once it is taken. */
  boolean hasRoomFor(long length) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() > 4 * length + (256L << 20);
  }

  private static Instant began(Path place) throws IOException {
    try {
      return Files.getLastModifiedTime(place.resolve(ABOUT)).toInstant();
    } catch (NoSuchFileException e) {
      return Files.exists(place) ? Files.getLastModifiedTime(place).toInstant() : Instant.MAX;
    }
  }

  private static void remove(Path place) throws IOException {
    try (var files = Files.newDirectoryStream(place)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return;
    }
    Files.deleteIfExists(place);
  }

  private Path place(UploadAddress address) {
    return folder.resolve(address.name());
  }

  /** There as a whole or not at all. */
  private static void write(Path place, String name, String words) throws IOException {
    var fresh = place.resolve(name + "-" + UUID.randomUUID());
    Files.writeString(fresh, words);
    Files.move(fresh, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static StreamingAead cipher(UploadAddress address) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(address.key(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
  }

  private static byte[] associatedData(UploadAddress address, long start) {
    return (address.name() + "/" + start).getBytes(StandardCharsets.US_ASCII);
  }
}
