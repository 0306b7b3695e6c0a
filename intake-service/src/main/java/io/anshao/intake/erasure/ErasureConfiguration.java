package io.anshao.intake.erasure;

import io.anshao.contracts.Topic;
import io.anshao.intake.photo.PhotoStore;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the consumer that forgets. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

  @Bean
  ConsumerSpec erasing(Outbox outbox, PhotoStore pictures) {
    return new ConsumerSpec("erasing", Topic.ERASURES, new Erasing(outbox, pictures));
  }
}
