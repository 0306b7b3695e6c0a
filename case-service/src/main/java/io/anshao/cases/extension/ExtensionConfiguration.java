package io.anshao.cases.extension;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionConfiguration {

  @Bean
  ExtensionTrack extensionTrack() {
    return new ExtensionTrack();
  }
}
