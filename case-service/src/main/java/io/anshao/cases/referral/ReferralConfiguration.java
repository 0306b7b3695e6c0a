package io.anshao.cases.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  ReferralTrack referralTrack() {
    return new ReferralTrack();
  }
}
