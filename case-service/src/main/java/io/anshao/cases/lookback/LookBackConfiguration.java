package io.anshao.cases.lookback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookBackConfiguration {

  @Bean
  LookBackTrack lookBackTrack() {
    return new LookBackTrack();
  }
}
