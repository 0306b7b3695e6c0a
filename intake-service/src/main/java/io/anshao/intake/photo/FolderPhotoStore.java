package io.anshao.intake.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;

/**
 * Pictures and recordings as files: {@code copies/3f/<id>.jpg}, or {@code .mp4} or {@code .m4a},
 * {@code originals/3f/<id>.sealed}, and both under {@code arriving/} until they are kept. Names are
 * random ids and say nothing.
 */
final class FolderPhotoStore implements PhotoStore {

  private static final String SEALED = ".sealed";

  /** What a copy may be, by the ending of its file. */
  private static final Map<String, MediaType> COPIES =
      Map.of(
          ".jpg", MediaType.IMAGE_JPEG,
          ".mp4", MediaType.valueOf("video/mp4"),
          ".m4a", MediaType.valueOf("audio/mp4"));

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
    return DurableFile.create(arriving.resolve(id + SEALED));
  }

  @Override
  public InputStream arrivedOriginal(UUID id) throws IOException {
    return Files.newInputStream(arriving.resolve(id + SEALED));
  }

  @Override
  public OutputStream newCopy(UUID id, String mediaType) throws IOException {
    return DurableFile.create(arriving.resolve(id + ending(MediaType.valueOf(mediaType))));
  }

  private static String ending(MediaType type) {
    return COPIES.entrySet().stream()
        .filter(copy -> copy.getValue().equals(type))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Override
  public void keep(UUID id) throws IOException {
    move(id + SEALED, place(originals, id, SEALED));
    for (var ending : COPIES.keySet()) {
      if (Files.exists(arriving.resolve(id + ending))) {
        move(id + ending, place(copies, id, ending));
      }
    }
  }

  @Override
  public Optional<Copy> copy(UUID id) {
    return COPIES.entrySet().stream()
        .filter(copy -> Files.isRegularFile(place(copies, id, copy.getKey())))
        .map(
            copy ->
                new Copy(new FileSystemResource(place(copies, id, copy.getKey())), copy.getValue()))
        .findFirst();
  }

  @Override
  public void remove(UUID id) throws IOException {
    for (var ending : COPIES.keySet()) {
      Files.deleteIfExists(place(copies, id, ending));
      Files.deleteIfExists(arriving.resolve(id + ending));
    }
    Files.deleteIfExists(place(originals, id, SEALED));
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
}
