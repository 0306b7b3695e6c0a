package io.anshao.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * What every client of the broker has in common: where it is, and how one proves who one is ({@code
 * spring.kafka.*}).
 */
record KafkaClients(Map<String, Object> config) {

  private static final int LONGEST_RECONNECT_PAUSE = 2000;

  static KafkaClients of(KafkaProperties properties, KafkaConnectionDetails details) {
    var config = new HashMap<>(properties.buildAdminProperties());
    config.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", details.getBootstrapServers()));
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_PAUSE);
    return new KafkaClients(Map.copyOf(config));
  }
}
