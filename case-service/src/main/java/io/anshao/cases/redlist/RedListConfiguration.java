package io.anshao.cases.redlist;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.cases.lifecycle.Units;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedListConfiguration {

  @Bean
  KeepingEntries keepingEntries(Desk desk, Outbox outbox, Units units, Streets streets) {
    return new KeepingEntries(desk, new EntryRecords(outbox), units, streets);
  }

  @Bean
  ExpiringEntries expiringEntries(
      Database database, Districts districts, KeepingEntries keepingEntries, BusinessClock clock) {
    return new ExpiringEntries(database, districts, keepingEntries, clock);
  }

  @Bean
  TipHandler reporterPictures() {
    return new TipHandler(
        event -> !ReporterPictures.sentWith(event).isEmpty(), new ReporterPictures());
  }

  @Bean
  CountingEntries countingEntries(Desk desk) {
    return new CountingEntries(desk);
  }
}
