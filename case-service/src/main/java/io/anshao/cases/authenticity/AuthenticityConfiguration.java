package io.anshao.cases.authenticity;

import io.anshao.cases.exposure.ExposureDrafts;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.contracts.Topic;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthenticityConfiguration {

  @Bean
  AuthenticityTrack authenticityTrack() {
    return new AuthenticityTrack();
  }

  @Bean
  WorkRows authenticityWorkRows() {
    return new WorkRows();
  }

  @Bean
  ConsumerSpec photographConsumer() {
    return new ConsumerSpec("pictures", Topic.PHOTOGRAPHS, new ShotRows());
  }

  @Bean
  AuthenticityWatch authenticityWatch(
      Database database, CaseLedger ledger, ExposureDrafts exposures, BusinessClock clock) {
    return new AuthenticityWatch(database, ledger, exposures, clock);
  }
}
