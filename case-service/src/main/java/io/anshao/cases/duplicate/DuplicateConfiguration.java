package io.anshao.cases.duplicate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

  @Bean
  DuplicateTrack duplicateTrack() {
    return new DuplicateTrack();
  }
}
