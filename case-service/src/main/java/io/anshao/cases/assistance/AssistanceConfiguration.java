package io.anshao.cases.assistance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssistanceConfiguration {

  @Bean
  AssistanceTrack assistanceTrack() {
    return new AssistanceTrack();
  }
}
