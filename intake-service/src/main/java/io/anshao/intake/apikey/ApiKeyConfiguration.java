package io.anshao.intake.apikey;

import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.source.SourceBuckets;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the keys of other systems. */
@Configuration(proxyBeanMethods = false)
@Import(ApiKeyController.class)
public class ApiKeyConfiguration {

  private static final int MISSES_A_MINUTE = 60;

  @Bean
  Lanes<KeyWork, Boolean> apiKeyLanes(LaneFactory lanes) {
    return lanes.lanes("api-keys", LaneSettings.standard().withLanes(1), new KeyWriter());
  }

  @Bean
  ApiKeys apiKeys(MasterKey master, DatabaseClient database, Lanes<KeyWork, Boolean> apiKeyLanes) {
    return new ApiKeys(master, new KeyReader(database), InstantSource.system(), apiKeyLanes);
  }

  @Bean
  KeyGate keyGate(ApiKeys keys) {
    return new KeyGate(
        keys::find, new SourceBuckets(MISSES_A_MINUTE, Duration.ofMinutes(1), Instant::now));
  }
}
