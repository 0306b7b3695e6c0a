package io.anshao.intake.sealing;

import io.anshao.messaging.reference.ReferenceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sealing keys. */
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {

  @Bean
  SealingKeys sealingKeys(ReferenceStore reference) {
    return new SealingKeys(reference);
  }
}
