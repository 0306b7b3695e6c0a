package io.anshao.notify.reveal;

import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.notify.key.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the revealing of contacts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RevealSettings.class)
@Import({RevealController.class, CustodianController.class})
public class RevealConfiguration {

  /** One work a commit: each locks a request and then a key, in this order alone. */
  private static final LaneSettings ONE_BY_ONE =
      new LaneSettings(1, 1, 1 << 16, 256, Duration.ofSeconds(10));

  @Bean
  FirstCodes firstCodes(Database database, MasterKey master, RevealSettings settings) {
    return new FirstCodes(database, master, settings);
  }

  @Bean
  CustodianReader custodianReader(DatabaseClient database) {
    return new CustodianReader(database);
  }

  @Bean
  Lanes<CustodianWork, CustodianOutcome> custodianLanes(LaneFactory lanes) {
    return lanes.lanes("custodians", ONE_BY_ONE, new CustodianWriter());
  }

  @Bean
  RevealReader revealReader(DatabaseClient database) {
    return new RevealReader(database);
  }

  @Bean
  RevealMeters revealMeters(MeterRegistry meters) {
    return new RevealMeters(meters);
  }

  @Bean
  Lanes<RevealWork, RevealOutcome> revealLanes(
      LaneFactory lanes, Outbox outbox, KeyRing keys, RevealSettings settings) {
    var writer = new RevealWriter(new RevealSteps(outbox), keys, settings.approvalsPerDay());
    return lanes.lanes("reveals", ONE_BY_ONE, writer);
  }
}
