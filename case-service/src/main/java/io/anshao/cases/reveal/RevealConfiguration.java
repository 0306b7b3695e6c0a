package io.anshao.cases.reveal;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.contracts.delivery.RevealStepped;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevealConfiguration {

  @Bean
  RevealTrack revealTrack() {
    return new RevealTrack();
  }

  @Bean
  DeliveryHandler hearingReveals(CaseLedger ledger, CasesOfTips cases) {
    return new DeliveryHandler(RevealStepped.class, new HearingReveals(ledger, cases));
  }
}
