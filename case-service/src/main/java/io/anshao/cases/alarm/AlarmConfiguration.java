package io.anshao.cases.alarm;

import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Districts;
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
      Database database, Districts districts, BusinessClock clock, Outbox outbox, RelayWake wake) {
    return new Calling(database, districts, clock, outbox, wake);
  }
}
