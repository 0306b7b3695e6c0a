package io.anshao.cases.accident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccidentConfiguration {

  @Bean
  AccidentTrack accidentTrack() {
    return new AccidentTrack();
  }
}
