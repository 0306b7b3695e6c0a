package io.anshao.intake.district;

import io.anshao.messaging.reference.ReferenceStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the districts. */
@Configuration(proxyBeanMethods = false)
@Import(DistrictController.class)
public class DistrictConfiguration {

  @Bean
  Districts districts(
      ReferenceStore reference, @Value("${anshao.district}") String defaultDistrict) {
    return new Districts(reference, defaultDistrict);
  }
}
