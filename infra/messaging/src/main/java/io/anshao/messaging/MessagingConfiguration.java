package io.anshao.messaging;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.inbox.Consumers;
import io.anshao.messaging.inbox.HintSpec;
import io.anshao.messaging.inbox.Hints;
import io.anshao.messaging.inbox.InboxSettings;
import io.anshao.messaging.inbox.Parking;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxSettings;
import io.anshao.messaging.outbox.Relay;
import io.anshao.messaging.outbox.RelaySettings;
import io.anshao.messaging.outbox.RelayWake;
import io.anshao.messaging.outbox.Retelling;
import io.anshao.messaging.outbox.Thinning;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.Arrays;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.MicrometerConsumerListener;

/**
 * Brings lanes, outbox, relay and consumers into a service. Needs {@code anshao.service} and {@code
 * anshao.database.*}; the tables of {@code classpath:db/messaging} and {@code
 * classpath:db/<service>} are migrated before a writer gets a connection (see {@link Migration}).
 *
 * <p>A service declares its {@link ConsumerSpec} and {@link HintSpec} beans and its groups of
 * {@linkplain LaneFactory#lanes lanes}. What starts last stops first: HTTP, then consumers, relay
 * and lanes. Its readiness group names {@code readinessState}, {@code database} and, with {@link
 * io.anshao.messaging.reference.ReferenceConfiguration}, {@code reference}; {@code flow} is for
 * operators.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelaySettings.class, OutboxSettings.class, InboxSettings.class})
public class MessagingConfiguration {

  @Bean
  RelayWake relayWake() {
    return new RelayWake();
  }

  @Bean
  LaneFactory laneFactory(Database database, MeterRegistry meters, RelayWake wake) {
    return new LaneFactory(database, meters, wake);
  }

  @Bean
  Outbox outbox() {
    return new Outbox();
  }

  @Bean
  KafkaClients kafkaClients(KafkaProperties properties, KafkaConnectionDetails details) {
    return KafkaClients.of(properties, details);
  }

  @Bean
  TopicWatch topicWatch(
      KafkaClients clients,
      @Value("${anshao.service}") String service,
      ObjectProvider<ConsumerSpec> consumers,
      ObjectProvider<HintSpec> hints) {
    var topics = EnumSet.noneOf(Topic.class);
    Arrays.stream(Topic.values()).filter(t -> t.owner().equals(service)).forEach(topics::add);
    consumers.stream().map(ConsumerSpec::topic).forEach(topics::add);
    hints.stream().map(HintSpec::topic).forEach(topics::add);
    return new TopicWatch(clients.config(), topics);
  }

  @Bean
  Traces traces(ObjectProvider<Tracer> tracer) {
    return new Traces(tracer.getIfAvailable());
  }

  @Bean
  Relay relay(
      Database database,
      KafkaClients clients,
      TopicWatch topics,
      @Value("${anshao.service}") String service,
      RelaySettings settings,
      RelayWake wake,
      MeterRegistry meters) {
    return new Relay(database, clients.config(), topics.present(), service, settings, wake, meters);
  }

  @Bean
  Thinning outboxThinning(
      Database database,
      ObjectProvider<Retelling> retellings,
      OutboxSettings settings,
      RelayWake wake) {
    return new Thinning(database, retellings.orderedStream().toList(), settings.keep(), wake);
  }

  @Bean
  Consumers consumers(
      @Value("${anshao.service}") String service,
      KafkaClients clients,
      TopicWatch topics,
      Database database,
      InboxSettings settings,
      LaneFactory lanes,
      Traces traces,
      ObjectProvider<ConsumerSpec> specs,
      MeterRegistry meters) {
    return new Consumers(
        service,
        clients.config(),
        topics.present(),
        database,
        settings,
        lanes,
        traces,
        specs.orderedStream().toList(),
        new MicrometerConsumerListener<>(meters));
  }

  @Bean
  Hints hints(
      @Value("${anshao.service}") String service,
      KafkaClients clients,
      TopicWatch topics,
      ObjectProvider<HintSpec> specs) {
    return new Hints(service, clients.config(), topics.present(), specs.orderedStream().toList());
  }

  @Bean
  Parking parking(Database database) {
    return new Parking(database);
  }

  @Bean
  FlowGauges flowGauges(Database database, MeterRegistry meters) {
    return new FlowGauges(database, meters);
  }

  @Bean
  DatabaseHealth databaseHealthIndicator(Database database) {
    return new DatabaseHealth(database);
  }

  @Bean
  VersionInfo versionInfo(Migration migration) {
    return new VersionInfo(migration);
  }

  @Bean
  FlowHealth flowHealthIndicator(FlowGauges gauges, TopicWatch topics) {
    return new FlowHealth(gauges, topics);
  }
}
