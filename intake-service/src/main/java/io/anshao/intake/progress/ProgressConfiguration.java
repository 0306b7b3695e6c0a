package io.anshao.intake.progress;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the progress of tips. */
@Configuration(proxyBeanMethods = false)
public class ProgressConfiguration {

  @Bean
  ConsumerSpec progressConsumer() {
    return new ConsumerSpec("progress", Topic.PROGRESS, new ProgressProjection());
  }

  @Bean
  ProgressReader progressReader(DatabaseClient database) {
    return new ProgressReader(database);
  }
}
