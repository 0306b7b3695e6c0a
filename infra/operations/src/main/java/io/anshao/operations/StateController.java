package io.anshao.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whether a service is ready and facts flow through it, for an administrator's page. */
@RestController
class StateController {

  private final HealthEndpoint health;
  private final String service;

  StateController(HealthEndpoint health, String service) {
    this.health = health;
    this.service = service;
  }

  /**
   * The state of a service.
   *
   * @param parts what readiness hangs on, each with its status, for example {@code database: UP}
   * @param flow what {@code /actuator/health/flow} says: missing topics, age of the oldest unsent
   *     row in seconds, parked keys
   */
  record ServiceState(
      String service,
      boolean ready,
      List<StatePart> parts,
      boolean flows,
      Map<String, Object> flow) {}

  /** One part of readiness. */
  record StatePart(String name, String status) {}

  /** The same that probes see. */
  @GetMapping("/api/v1/operations/state")
  Mono<ServiceState> state() {
    return Mono.fromCallable(this::look).subscribeOn(Schedulers.boundedElastic());
  }

  private ServiceState look() {
    var readiness = health.healthForPath("readiness");
    var flow = health.healthForPath("flow");
    return new ServiceState(service, isUp(readiness), parts(readiness), isUp(flow), details(flow));
  }

  private static List<StatePart> parts(HealthDescriptor readiness) {
    return readiness instanceof CompositeHealthDescriptor all
        ? new TreeMap<>(all.getComponents())
            .entrySet().stream()
                .map(part -> new StatePart(part.getKey(), part.getValue().getStatus().getCode()))
                .toList()
        : List.of();
  }

  private static Map<String, Object> details(HealthDescriptor flow) {
    return flow instanceof IndicatedHealthDescriptor one ? one.getDetails() : Map.of();
  }

  private static boolean isUp(HealthDescriptor descriptor) {
    return descriptor.getStatus().equals(Status.UP);
  }
}
