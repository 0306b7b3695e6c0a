package io.anshao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Documents that are made from the code and committed: a test fails when they say something else.
 */
public final class Committed {

  private Committed() {}

  /** Whether the run writes what it would compare: {@code -Danshao.write=true}. */
  public static boolean isWritten() {
    return Boolean.getBoolean("anshao.write");
  }

  /**
   * Fails when the committed text is another one.
   *
   * @param file from the root of the source tree, for example {@code infra/docs/events.md}
   */
  public static void compare(String file, String made) {
    var path = root().resolve(file);
    try {
      if (isWritten()) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, made);
      }
      assertThat(Files.exists(path) ? Files.readString(path) : "")
          .describedAs("%s; if the change is meant: -Danshao.write=true", file)
          .isEqualTo(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the source tree, above the module that is tested. */
  public static Path root() {
    return Stream.<Path>iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .filter(at -> Files.isRegularFile(at.resolve("mvnw")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not inside the source tree"));
  }
}
