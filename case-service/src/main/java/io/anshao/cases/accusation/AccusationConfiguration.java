package io.anshao.cases.accusation;

import io.anshao.cases.lifecycle.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccusationConfiguration {

  @Bean
  AccusationTrack accusationTrack(Units units) {
    return new AccusationTrack(units);
  }
}
