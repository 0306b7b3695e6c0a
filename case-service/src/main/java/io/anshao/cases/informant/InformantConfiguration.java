package io.anshao.cases.informant;

import io.anshao.cases.desk.Desk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InformantConfiguration {

  @Bean
  KeepingInformants keepingInformants(Desk desk) {
    return new KeepingInformants(desk);
  }
}
