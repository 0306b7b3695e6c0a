package io.anshao.bench.peer;

import io.anshao.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics that no service reads, as wide as those of the product; gone when this is closed. */
public final class BenchTopics implements AutoCloseable {

  private final Admin admin;
  private final List<String> made = new ArrayList<>();

  public BenchTopics(String brokers) {
    admin = Admin.create(Map.of("bootstrap.servers", brokers));
  }

  /** The name of a new topic. */
  public String make(String what) {
    var name = "anshao.bench.%s.%s".formatted(what, UUID.randomUUID().toString().substring(0, 8));
    var topic = new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty());
    await(() -> admin.createTopics(List.of(topic)).all().get());
    made.add(name);
    return name;
  }

  @Override
  public void close() {
    await(() -> admin.deleteTopics(made).all().get());
    admin.close();
  }

  private interface Asked {
    void get() throws ExecutionException, InterruptedException;
  }

  private static void await(Asked asked) {
    try {
      asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
