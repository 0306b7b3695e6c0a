package io.anshao.cases.trust;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Evidence;
import io.anshao.cases.lifecycle.ReadModel;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

  @Bean
  JoiningLeaves joiningLeaves() {
    return new JoiningLeaves();
  }

  @Bean
  DailyRoots dailyRoots(
      Database database,
      Districts districts,
      BusinessClock clock,
      MasterKey secret,
      Outbox outbox) {
    return new DailyRoots(
        database, districts, clock, new RootKeys(secret), new RootRecords(outbox));
  }

  @Bean
  IntegrityWatch integrityWatch(
      Database database,
      Districts districts,
      Evidence evidence,
      CaseLedger ledger,
      ObjectProvider<ReadModel> models) {
    var check = new IntegrityCheck(evidence, ledger, models.orderedStream().toList());
    return new IntegrityWatch(database, districts, check);
  }

  @Bean
  IntegrityGauges integrityGauges(Database database, MeterRegistry meters) {
    return new IntegrityGauges(database, meters);
  }

  @Bean
  IntegrityHealth integrityHealthIndicator(IntegrityGauges gauges) {
    return new IntegrityHealth(gauges);
  }

  @Bean
  Integrity integrity(DatabaseClient database) {
    return new Integrity(database);
  }

  @Bean
  Rebuilding rebuilding(Database database, CaseLedger ledger) {
    return new Rebuilding(database, ledger);
  }
}
