package io.anshao.intake.webhook;

import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.retention.RowSweep;
import io.anshao.intake.retention.Sweep;
import io.anshao.intake.webhook.SourceWork.Outcome;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires what other systems send. */
@Configuration(proxyBeanMethods = false)
@Import({WebhookController.class, StaffWebhookController.class})
public class WebhookConfiguration {

  @Bean
  WebhookSources webhookSources(DatabaseClient database) {
    return new WebhookSources(database);
  }

  @Bean
  Secrets webhookSecrets(MasterKey master) {
    return new Secrets(master);
  }

  @Bean
  Lanes<TallyWork, Boolean> webhookTallyLanes(LaneFactory lanes) {
    return lanes.lanes("webhook-tallies", LaneSettings.standard().withLanes(1), new TallyWriter());
  }

  @Bean
  Tallies webhookTallies(
      DatabaseClient database, Lanes<TallyWork, Boolean> webhookTallyLanes, BusinessClock clock) {
    return new Tallies(database, webhookTallyLanes, clock);
  }

  @Bean
  Sweep webhookTallySweep(Database database) {
    return new RowSweep(
        database,
        "numbers of other systems' messages",
        "delete from webhook_tally where day < ?::timestamptz::date",
        Tallies.KEPT);
  }

  @Bean
  Lanes<SourceWork, Outcome> webhookSourceLanes(LaneFactory lanes) {
    return lanes.lanes("webhook-sources", LaneSettings.standard().withLanes(1), new SourceWriter());
  }
}
