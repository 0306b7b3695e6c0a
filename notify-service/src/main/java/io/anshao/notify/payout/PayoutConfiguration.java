package io.anshao.notify.payout;

import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.notify.contact.Erasure;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.notice.NoticeHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the payment of rewards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayoutSettings.class)
@Import(PayoutController.class)
public class PayoutConfiguration {

  @Bean
  NoticeHandler awardReaction() {
    return new NoticeHandler(RewardAwarded.class, new AwardReaction());
  }

  @Bean
  Erasure payoutErasure() {
    return new PayoutErasure();
  }

  @Bean
  PayoutReader payoutReader(DatabaseClient database, KeyRing keys) {
    return new PayoutReader(database, keys);
  }

  @Bean
  Lanes<PayoutWork, PayoutOutcome> payoutLanes(
      LaneFactory lanes, Outbox outbox, PayoutSettings settings) {
    return lanes.lanes(
        "payouts",
        LaneSettings.standard().withLanes(1),
        new PayoutWriter(outbox, settings.openingsPerDay()));
  }
}
