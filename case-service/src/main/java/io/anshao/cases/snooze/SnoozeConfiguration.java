package io.anshao.cases.snooze;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class SnoozeConfiguration {

  @Bean
  ReadingSnoozes readingSnoozes(DatabaseClient database) {
    return new ReadingSnoozes(database);
  }
}
