package io.anshao.messaging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, with its log on disk: it can be killed and started again. */
final class BrokerProcess implements AutoCloseable {

  private static final String CLUSTER = "4L6g3nShQ-eMCtK--X86sw";

  private final Path settings;
  private final List<String> users;
  private final int port = freePort();
  private @Nullable Process process;

  BrokerProcess(Path folder) throws IOException {
    this(folder, Map.of(), List.of());
  }

  /**
   * @param more settings above the usual
   * @param users {@code [name=…,password=…]}, known by SCRAM from the first start on
   */
  BrokerProcess(Path folder, Map<String, String> more, List<String> users) throws IOException {
    this.users = users;
    var controller = freePort();
    var properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@localhost:" + controller);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controller);
    properties.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "CLIENTS");
    properties.put("log.dirs", folder.resolve("log").toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("log.cleaner.enable", "false");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.putAll(more);
    settings = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(settings)) {
      properties.store(out, null);
    }
  }

  String address() {
    return "localhost:" + port;
  }

  void start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                settings.toString()));
    command.addAll(users);
    process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  /** As a power cut does. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    var format =
        new ArrayList<>(List.of("format", "-t", CLUSTER, "-c", args[0], "--ignore-formatted"));
    for (var user : List.of(args).subList(1, args.length)) {
      format.addAll(List.of("--add-scram", "SCRAM-SHA-512=" + user));
    }
    StorageTool.execute(format.toArray(String[]::new), System.out);
    Kafka.main(new String[] {args[0]});
  }
}
