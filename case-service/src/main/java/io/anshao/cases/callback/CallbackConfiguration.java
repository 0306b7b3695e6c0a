package io.anshao.cases.callback;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.tip.TipRated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

  @Bean
  CallbackTrack callbackTrack() {
    return new CallbackTrack();
  }

  @Bean
  CallbackTasks callbackTasks() {
    return new CallbackTasks();
  }

  @Bean
  ReadingCallbacks readingCallbacks(DatabaseClient database, Staff staff) {
    return new ReadingCallbacks(database, staff);
  }

  @Bean
  TipHandler hearingRatings(CaseLedger ledger, CasesOfTips cases) {
    return new TipHandler(TipRated.class, new HearingRatings(ledger, cases));
  }
}
