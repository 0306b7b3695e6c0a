package io.anshao.scenarios;

import io.anshao.launcher.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another instance of a service on the same database and broker, told the same but its port. */
public final class AnotherInstance implements AutoCloseable {

  private static final String SETTINGS = "SPRING_APPLICATION_JSON";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final String base;

  private AnotherInstance(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /** Where it listens. */
  public String base() {
    return base;
  }

  /** Started as the first one was, which the system tells; returns when it is ready. */
  public static AnotherInstance of(Platform platform, ServiceName service) {
    return of(platform, service, word -> word);
  }

  /**
   * The same with another command line, for example of another release.
   *
   * @param words what each of its words becomes
   */
  public static AnotherInstance of(
      Platform platform, ServiceName service, UnaryOperator<String> words) {
    var first = Path.of("/proc", Long.toString(platform.pidOf(service)));
    var port = freePort();
    try {
      var builder =
          new ProcessBuilder(words(first.resolve("cmdline")).stream().map(words).toList());
      builder.directory(platform.data().toFile());
      words(first.resolve("environ")).forEach(each -> put(builder, each));
      var told = (ObjectNode) JsonMapper.shared().readTree(builder.environment().get(SETTINGS));
      told.put("server.port", port);
      builder.environment().put(SETTINGS, told.toString());
      var log = platform.data().resolve("logs/%s-%d.log".formatted(service.id(), port)).toFile();
      var process = builder.redirectErrorStream(true).redirectOutput(to(log)).start();
      var instance = new AnotherInstance(process, "http://localhost:" + port);
      instance.awaitReady();
      return instance;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    var http = new Http(base);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreException(UncheckedIOException.class)
          .until(() -> http.get("/readyz").status() == 200);
    } catch (ConditionTimeoutException e) {
      close();
      throw e;
    }
  }

  /** Any that nothing listens on. */
  public static int freePort() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(40_000, 50_000))
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static ProcessBuilder.Redirect to(File log) {
    return ProcessBuilder.Redirect.to(log);
  }

  private static List<String> words(Path file) throws IOException {
    return List.of(Files.readString(file).split("\0"));
  }

  private static void put(ProcessBuilder builder, String setting) {
    var parts = setting.split("=", 2);
    builder.environment().put(parts[0], parts[1]);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
