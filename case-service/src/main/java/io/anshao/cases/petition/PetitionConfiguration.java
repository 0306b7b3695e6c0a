package io.anshao.cases.petition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PetitionConfiguration {

  @Bean
  PetitionTrack petitionTrack() {
    return new PetitionTrack();
  }
}
