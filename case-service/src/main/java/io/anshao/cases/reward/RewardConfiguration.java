package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.delivery.PayoutSettled;
import io.anshao.contracts.tip.RewardClaimed;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RewardConfiguration {

  @Bean
  RewardTrack rewardTrack() {
    return new RewardTrack();
  }

  @Bean
  RewardRows rewardRows(Outbox outbox) {
    return new RewardRows(outbox);
  }

  @Bean
  TipHandler hearingClaims(CaseLedger ledger, CasesOfTips cases) {
    return new TipHandler(RewardClaimed.class, new HearingClaims(ledger, cases));
  }

  @Bean
  DeliveryHandler hearingPayouts(CaseLedger ledger, RewardRows rows) {
    return new DeliveryHandler(PayoutSettled.class, new HearingPayouts(ledger, rows));
  }

  @Bean
  LapsingRewards lapsingRewards(
      Database database,
      CaseLedger ledger,
      Districts districts,
      RewardRows rows,
      BusinessClock clock) {
    return new LapsingRewards(database, ledger, districts, rows, clock);
  }
}
