package io.anshao.cases.reference;

import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  ReferenceRecords referenceRecords(Outbox outbox) {
    return new ReferenceRecords(outbox);
  }
}
