package io.anshao.intake.retelling;

import io.anshao.messaging.outbox.Retelling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what of the outbox is told again. */
@Configuration(proxyBeanMethods = false)
public class RetellingConfiguration {

  @Bean
  Retelling retellingTips() {
    return new RetellingTips();
  }
}
