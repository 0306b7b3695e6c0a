package io.anshao.cases.policy;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.desk.Desk;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  PolicyBook policyBook(Database database) {
    return new PolicyBook(database);
  }

  @Bean
  PackPolicies packPolicies(BusinessClock clock) {
    return new PackPolicies(clock);
  }

  @Bean
  ChangingPolicies changingPolicies(
      Desk desk, PolicyBook book, Calendars calendars, BusinessClock clock) {
    return new ChangingPolicies(desk, book, calendars, clock);
  }
}
