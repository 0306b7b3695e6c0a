package io.anshao.operations;

import io.anshao.messaging.inbox.Parking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings {@code /api/v1/operations/**} into a service. Its security chain lets administrators alone
 * through; whose keys they see is judged here.
 */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {

  @Bean
  ParkedController parkedController(Parking parking) {
    return new ParkedController(parking);
  }

  @Bean
  StateController stateController(
      HealthEndpoint health, @Value("${anshao.service}") String service) {
    return new StateController(health, service);
  }
}
