package io.anshao.cases.alarm;

import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {

  @Bean
  CaseProjection emergencies() {
    return new Emergencies();
  }

  @Bean
  Calling alarmCalling(
      Database database,
      CaseLedger ledger,
      Barred barred,
      Sight sight,
      Districts districts,
      BusinessClock clock,
      Outbox outbox,
      RelayWake wake) {
    return new Calling(database, ledger, barred, sight, districts, clock, outbox, wake);
  }
}
