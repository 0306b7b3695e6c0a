package io.anshao.launcher;

import io.anshao.launcher.run.Run;
import io.anshao.launcher.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;

/** The commands as a person gives them, with stand-ins for the services. */
final class Anshao {

  private final Path home;
  private final Path data;
  private final int base;

  /** What a command printed and how it ended. */
  record Said(int code, String text) {}

  Anshao(Path folder) throws IOException {
    this.home = folder.resolve("home");
    this.data = folder.resolve("data");
    this.base = freeBase();
    for (var module : List.of("intake-service", "case-service", "notify-service")) {
      writeJar(Files.createDirectories(home.resolve(module).resolve("target/app")));
    }
  }

  Path data() {
    return data;
  }

  int base() {
    return base;
  }

  Run run() {
    return Run.read(data).orElseThrow();
  }

  Said up(String... more) {
    var words = new ArrayList<>(List.of("--detach", "--port-base", Integer.toString(base)));
    words.addAll(List.of(more));
    return give("up", words);
  }

  Said down() {
    return give("down", List.of());
  }

  Said doctor() {
    return give("doctor", List.of());
  }

  Said backup(Path file) {
    return give("backup", List.of(file.toString()));
  }

  Said restore(String... words) {
    return give("restore", List.of(words));
  }

  Said republish(String... words) {
    return give("republish", List.of(words));
  }

  private Said give(String command, List<String> words) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Danshao.home=" + home));
    line.addAll(List.of(Launcher.class.getName(), command, "--data", data.toString()));
    line.addAll(words);
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    try {
      var process = builder.start();
      var text = new String(process.getInputStream().readAllBytes());
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void writeJar(Path folder) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    var name = StandIn.class.getName().replace('.', '/') + ".class";
    try (var jar =
            new JarOutputStream(
                Files.newOutputStream(folder.resolve("stand-in-app.jar")), manifest);
        var bytes = StandIn.class.getClassLoader().getResourceAsStream(name)) {
      jar.putNextEntry(new JarEntry(name));
      bytes.transferTo(jar);
    }
  }

  private static int freeBase() {
    return IntStream.iterate(
            20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10, i -> i + 10)
        .filter(port -> new Ports(port).all().keySet().stream().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow();
  }
}
