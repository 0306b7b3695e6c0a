package io.anshao.cases.incident;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

  @Bean
  IncidentTrack incidentTrack() {
    return new IncidentTrack();
  }

  @Bean
  LocatedRows locatedRows() {
    return new LocatedRows();
  }

  @Bean
  IncidentWatch incidentWatch(Database database, CaseLedger ledger) {
    return new IncidentWatch(database, ledger);
  }

  @Bean
  ReadingIncidents readingIncidents(DatabaseClient database) {
    return new ReadingIncidents(database);
  }

  @Bean
  Telling telling(Desk desk, CaseLedger ledger) {
    return new Telling(desk, ledger);
  }
}
