package io.anshao.launcher.kafka;

import io.anshao.launcher.Ports;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Private;
import io.anshao.launcher.service.Programs;
import io.anshao.launcher.supervision.Jvm;
import io.anshao.launcher.supervision.Part;
import io.anshao.launcher.supervision.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One broker, its own controller, with its log in the folder; reached from this machine alone. */
public final class KafkaServer {

  private final DataFolder folder;
  private final Ports ports;
  private final Jvm.Compiler compiler;
  private final StartCache.Mode mode;
  private final Optional<Integer> through;

  /**
   * A broker for that folder; nothing is started yet.
   *
   * @param mode what it is started for
   * @param through the port by which the services find it, if something stands between
   */
  public KafkaServer(
      DataFolder folder,
      Ports ports,
      Jvm.Compiler compiler,
      StartCache.Mode mode,
      Optional<Integer> through) {
    this.folder = folder;
    this.ports = ports;
    this.compiler = compiler;
    this.mode = mode;
    this.through = through;
  }

  /** The broker as a process to be kept running. */
  public Part part() {
    try {
      Private.folder(folder.kafka());
      Private.write(settings(), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Part(
        "kafka", () -> cache().process(mode), folder.log("kafka"), Part.Signal.TERMINATE);
  }

  /** What was learned of its start. */
  public StartCache cache() {
    return new StartCache(Programs.targetOf("infra/launcher"), "kafka", this::process);
  }

  private ProcessBuilder process(List<String> learned) {
    var options = new ArrayList<>(List.of("-Xms64m", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError"));
    options.addAll(learned);
    return Jvm.process(
        folder.path(),
        "kafka",
        compiler,
        options,
        List.of(Broker.class.getName(), settings().toString()));
  }

  private Path settings() {
    return folder.kafka().resolve("server.properties");
  }

  // The cleaner's buffer is 128 MB by default and does not fit the heap. Index files are mapped at
  // full size, two for each of some 300 partitions. There is no other broker to hand leadership to.
  private String text() {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d%4$s
        advertised.listeners=PLAINTEXT://localhost:%1$d%5$s
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,BEHIND:PLAINTEXT
        log.dirs=%3$s
        controlled.shutdown.enable=false
        auto.create.topics.enable=false
        num.network.threads=2
        num.io.threads=4
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=8388608
        log.index.size.max.bytes=1048576
        """
        .formatted(
            ports.kafka(),
            ports.kafkaController(),
            folder.kafka().resolve("data"),
            through.map(_ -> behind(ports.kafkaBehind())).orElse(""),
            through.map(KafkaServer::behind).orElse(""));
  }

  private static String behind(int port) {
    return ",BEHIND://localhost:" + port;
  }

  /** Where clients find it. */
  public static String bootstrapServers(Ports ports) {
    return "localhost:" + ports.kafka();
  }
}
