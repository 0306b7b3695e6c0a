package io.anshao.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's own load generator, in a process of its own. */
public final class BareProducer {

  private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

  private final String brokers;

  public BareProducer(String brokers) {
    this.brokers = brokers;
  }

  /** Records in a second; lingers and batches as the relay's producer does. */
  public double perSecond(String topic, int records, int bytes) {
    var output =
        OwnProcess.run(
            ProducerPerformance.class,
            "--topic",
            topic,
            "--num-records",
            records + "",
            "--record-size",
            bytes + "",
            "--throughput",
            "-1",
            "--producer-props",
            "bootstrap.servers=" + brokers,
            "acks=all",
            "linger.ms=5",
            "batch.size=131072");
    // the last line tells of all
    var found = RATE.matcher(output).results().reduce((_, later) -> later);
    return Double.parseDouble(
        found
            .orElseThrow(() -> new UncheckedIOException(new IOException("no rate in " + output)))
            .group(1));
  }
}
