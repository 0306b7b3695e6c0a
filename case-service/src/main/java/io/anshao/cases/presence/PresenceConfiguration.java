package io.anshao.cases.presence;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.stream.CaseStream;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

  @Bean
  PresenceWatch presenceWatch(Database database, CaseStream stream, Staff staff) {
    return new PresenceWatch(database, stream, staff);
  }
}
