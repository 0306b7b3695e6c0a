package io.anshao.scenarios;

import static java.lang.ProcessBuilder.Redirect.appendTo;

import io.anshao.launcher.folder.Private;
import io.anshao.launcher.kafka.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Brokers that join the platform's own, whose controller serves all of them. */
public final class MoreBrokers implements AutoCloseable {

  /** The platform's own is number 1. */
  private static final int FIRST = 2;

  private final Platform platform;
  private final Map<Integer, Process> processes = new TreeMap<>();

  /** So many more. */
  public MoreBrokers(Platform platform, int number) {
    this.platform = platform;
    for (var node = FIRST; node < FIRST + number; node++) {
      make(node);
      start(node);
    }
  }

  /** {@code kill -9} of that one, which nobody starts again. */
  public void kill(int node) {
    processes.remove(node).destroyForcibly().onExit().join();
  }

  private void make(int node) {
    var folder = folder(node);
    var address = "PLAINTEXT://localhost:" + AnotherInstance.freePort();
    try {
      Private.delete(folder);
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
      try (var out = Files.newBufferedWriter(settings(node))) {
        settings.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one that is down, with what it had. */
  public void start(int node) {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            Broker.class.getName(),
            settings(node).toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    var log = platform.data().resolve("logs/kafka-%d.log".formatted(node)).toFile();
    try {
      processes.put(node, builder.redirectErrorStream(true).redirectOutput(appendTo(log)).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(int node) {
    return platform.data().resolve("kafka-" + node);
  }

  private Path settings(int node) {
    return folder(node).resolve("server.properties");
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    processes.values().forEach(each -> each.onExit().join());
  }
}
