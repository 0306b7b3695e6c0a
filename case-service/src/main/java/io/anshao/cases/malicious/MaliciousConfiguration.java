package io.anshao.cases.malicious;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaliciousConfiguration {

  @Bean
  MaliciousTrack maliciousTrack() {
    return new MaliciousTrack();
  }
}
