package io.anshao.notify.contact;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The consumer that keeps contacts. */
@Configuration(proxyBeanMethods = false)
public class ContactConfiguration {

  @Bean
  ConsumerSpec contactProjection(List<Erasure> erasures) {
    return new ConsumerSpec("contact-projection", Topic.CONTACTS, new ContactProjection(erasures));
  }
}
