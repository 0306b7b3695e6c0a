package io.anshao.cases.access;

import io.anshao.edge.problem.ProblemWriter;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  AccessLog accessLog(Database database) {
    return new AccessLog(database);
  }

  @Bean
  AccessFilter accessFilter(AccessLog log, BusinessClock clock, ProblemWriter problems) {
    return new AccessFilter(log, clock, problems);
  }

  @Bean
  AccessReading accessReading(DatabaseClient database) {
    return new AccessReading(database);
  }
}
