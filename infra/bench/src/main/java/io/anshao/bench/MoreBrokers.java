package io.anshao.bench;

import io.anshao.launcher.kafka.Broker;
import io.anshao.scenarios.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Brokers that join the platform's own, whose controller serves all of them. */
final class MoreBrokers implements AutoCloseable {

  private final List<Process> processes = new ArrayList<>();

  /** So many more. */
  MoreBrokers(Platform platform, int number) {
    for (var at = 0; at < number; at++) {
      processes.add(start(platform, at + 2));
    }
  }

  private static Process start(Platform platform, int node) {
    var folder = platform.data().resolve("kafka-" + node);
    var address = "PLAINTEXT://localhost:" + AnotherInstance.freePort();
    try {
      var settings = new Properties();
      try (var own = Files.newBufferedReader(platform.data().resolve("kafka/server.properties"))) {
        settings.load(own);
      }
      settings.put("process.roles", "broker");
      settings.put("node.id", Integer.toString(node));
      settings.put("listeners", address);
      settings.put("advertised.listeners", address);
      settings.put("log.dirs", folder.resolve("data").toString());
      Files.createDirectories(folder);
      var file = folder.resolve("server.properties");
      try (var out = Files.newBufferedWriter(file)) {
        settings.store(out, null);
      }
      return process(file, platform.data().resolve("logs/kafka-%d.log".formatted(node)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process process(Path settings, Path log) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            Broker.class.getName(),
            settings.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    processes.forEach(each -> each.onExit().join());
  }
}
