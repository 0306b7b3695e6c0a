package io.anshao.cases.samecontact;

import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.contracts.delivery.SameContactFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class SameContactConfiguration {

  @Bean
  DeliveryHandler hearingSameContacts() {
    return new DeliveryHandler(SameContactFound.class, new HearingSameContacts());
  }

  @Bean
  ReadingSameContacts readingSameContacts(DatabaseClient database) {
    return new ReadingSameContacts(database);
  }
}
