package io.anshao.cases.handover;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandOverConfiguration {

  @Bean
  LookingAtDuties lookingAtDuties(CaseLedger ledger, Barred barred) {
    return new LookingAtDuties(ledger, barred);
  }

  @Bean
  KeepingHands keepingHands(LookingAtDuties looking) {
    return new KeepingHands(looking);
  }

  @Bean
  AskingHandOver askingHandOver(Desk desk) {
    return new AskingHandOver(desk);
  }

  @Bean
  HandOvers handOvers(Database database, CaseLedger ledger, Barred barred, BusinessClock clock) {
    return new HandOvers(database, ledger, barred, clock);
  }

  @Bean
  Orphans orphans(Database database, CaseLedger ledger, Barred barred, BusinessClock clock) {
    return new Orphans(database, ledger, barred, clock);
  }
}
