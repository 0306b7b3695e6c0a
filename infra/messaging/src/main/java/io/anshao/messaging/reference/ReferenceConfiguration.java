package io.anshao.messaging.reference;

import io.anshao.contracts.Topic;
import io.anshao.messaging.Database;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For a service that needs reference data but does not own it: import it beside {@link
 * io.anshao.messaging.MessagingConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
public class ReferenceConfiguration {

  @Bean
  ConsumerSpec referenceConsumer() {
    return new ConsumerSpec("reference", Topic.REFERENCE, ReferenceTable.keepUnder(""));
  }

  @Bean
  ConsumerSpec keysConsumer() {
    return new ConsumerSpec("keys", Topic.KEYS, ReferenceTable.keepUnder("key/"));
  }

  @Bean
  ReferenceStore referenceStore(Database database) {
    return new ReferenceStore(database);
  }

  @Bean
  ReferenceHealth referenceHealthIndicator(ReferenceStore store) {
    return new ReferenceHealth(store);
  }
}
