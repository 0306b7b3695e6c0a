package io.anshao.cases.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

  @Bean
  SupervisionTrack supervisionTrack() {
    return new SupervisionTrack();
  }
}
