package io.anshao.notify.webhook;

import io.anshao.contracts.notice.CaseStepTold;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.notify.notice.NoticeHandler;
import io.anshao.notify.notice.channel.Channel;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires what systems outside are told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
@Import(SubscriptionController.class)
public class WebhookConfiguration {

  @Bean
  Secrets webhookSecrets(MasterKey master) {
    return new Secrets(master);
  }

  @Bean
  Channel webhookChannel(Secrets secrets, WebhookSettings settings) {
    return new WebhookChannel(secrets, settings, Clock.systemUTC());
  }

  @Bean
  NoticeHandler stepReaction() {
    return new NoticeHandler(CaseStepTold.class, new StepReaction());
  }

  @Bean
  SubscriptionCheck subscriptionCheck(Secrets secrets, WebhookSettings settings) {
    return new SubscriptionCheck(secrets, settings);
  }

  @Bean
  SubscriptionRows subscriptionRows(Outbox outbox) {
    return new SubscriptionRows(outbox);
  }

  @Bean
  SubscriptionReader subscriptionReader(DatabaseClient database) {
    return new SubscriptionReader(database);
  }
}
