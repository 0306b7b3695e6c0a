package io.anshao.notify.contact;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The consumers that keep contacts and confirm that they are forgotten. */
@Configuration(proxyBeanMethods = false)
public class ContactConfiguration {

  /** After everything else is forgotten. */
  @Bean
  @Order
  Confirming confirmingErasures(Outbox outbox) {
    return new Confirming(outbox);
  }

  @Bean
  ConsumerSpec contactProjection(List<Erasure> erasures) {
    return new ConsumerSpec("contact-projection", Topic.CONTACTS, new ContactProjection(erasures));
  }

  @Bean
  ConsumerSpec erasureConfirming(Confirming confirming) {
    return new ConsumerSpec("erasure-confirming", Topic.ERASURES, confirming);
  }
}
