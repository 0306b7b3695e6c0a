package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.tip.IdentitySealed;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceConfiguration {

  @Bean
  VoiceTrack voiceTrack() {
    return new VoiceTrack();
  }

  @Bean
  TipHandler hearingReporters(CaseLedger ledger, CasesOfTips cases) {
    return TipHandler.of(
        TipVoiced.class,
        voice -> voice.kind() != VoiceKind.RETALIATION,
        new HearingReporters(ledger, cases));
  }

  @Bean
  TipHandler sealingIdentities(CaseLedger ledger, CasesOfTips cases) {
    return new TipHandler(IdentitySealed.class, new SealingIdentities(ledger, cases));
  }
}
