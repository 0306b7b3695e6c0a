package io.anshao.cases.retaliation;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.tip.TipVoiced;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetaliationConfiguration {

  @Bean
  RetaliationTrack retaliationTrack() {
    return new RetaliationTrack();
  }

  @Bean
  TipHandler hearingRetaliation(CaseLedger ledger, CasesOfTips cases) {
    return new TipHandler(TipVoiced.class, new HearingRetaliation(ledger, cases));
  }
}
