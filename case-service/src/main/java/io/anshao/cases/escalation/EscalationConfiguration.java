package io.anshao.cases.escalation;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

  @Bean
  EscalationTrack escalationTrack() {
    return new EscalationTrack();
  }

  @Bean
  Climbing climbing(Calendars calendars) {
    return new Climbing(calendars);
  }

  @Bean
  DueRows escalationDueRows(Climbing climbing) {
    return new DueRows(climbing);
  }

  @Bean
  Escalation escalation(
      Database database,
      CaseLedger ledger,
      Districts districts,
      DueRows due,
      Climbing climbing,
      BusinessClock clock,
      MeterRegistry meters) {
    return new Escalation(database, ledger, districts, due, climbing, clock, meters);
  }
}
