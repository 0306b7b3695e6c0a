package io.anshao.intake.root;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the daily record. */
@Configuration(proxyBeanMethods = false)
@Import(RootController.class)
public class RootConfiguration {

  @Bean
  ConsumerSpec rootConsumer() {
    return new ConsumerSpec("roots", Topic.ROOTS, new RootProjection());
  }

  @Bean
  ConsumerSpec exposureRecordConsumer() {
    return new ConsumerSpec("exposure-records", Topic.EXPOSURES, new ExposureRecords());
  }

  @Bean
  Roots roots(DatabaseClient database) {
    return new Roots(database);
  }
}
