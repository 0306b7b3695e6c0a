package io.anshao.cases.retaliation;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
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
    return TipHandler.of(
        TipVoiced.class,
        voice -> voice.kind() == VoiceKind.RETALIATION,
        new HearingRetaliation(ledger, cases));
  }
}
