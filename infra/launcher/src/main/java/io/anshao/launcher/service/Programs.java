package io.anshao.launcher.service;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the services' jars lie, each beside its libraries: in the modules of the source tree that
 * holds this launcher.
 */
public final class Programs {

  /** Names another root of the source tree. */
  private static final String HOME = "anshao.home";

  private Programs() {}

  static Path jarOf(Service service) {
    var target = targetOf(service.module()).resolve("app");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        var jar = files.filter(file -> file.toString().endsWith("-app.jar")).findFirst();
        if (jar.isPresent()) {
          return jar.get();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new Refusal(
        "%s is not built: run ./mvnw package -DskipTests in %s, or start by infra/up, which does."
            .formatted(service.module(), home()));
  }

  /** Where that module of the source tree is built. */
  public static Path targetOf(String module) {
    return home().resolve(module).resolve("target");
  }

  /** The root of the source tree. */
  public static Path home() {
    return Optional.ofNullable(System.getProperty(HOME))
        .map(Path::of)
        .or(() -> rootAbove(Path.of("").toAbsolutePath()))
        .orElseThrow(
            () -> new Refusal("Start in Anshao's folder, or name it with -D" + HOME + "=…."));
  }

  private static Optional<Path> rootAbove(Path folder) {
    return Stream.<Path>iterate(folder, at -> at != null, Path::getParent)
        .filter(at -> Files.isRegularFile(at.resolve("infra/launcher/pom.xml")))
        .findFirst();
  }
}
