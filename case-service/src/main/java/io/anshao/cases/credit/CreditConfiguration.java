package io.anshao.cases.credit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

  @Bean
  CreditTrack creditTrack() {
    return new CreditTrack();
  }
}
