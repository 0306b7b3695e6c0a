package io.anshao.cases.media;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

  @Bean
  MediaTrack mediaTrack() {
    return new MediaTrack();
  }
}
