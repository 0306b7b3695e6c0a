package io.anshao.cases.penalty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PenaltyConfiguration {

  @Bean
  PenaltyTrack penaltyTrack() {
    return new PenaltyTrack();
  }
}
