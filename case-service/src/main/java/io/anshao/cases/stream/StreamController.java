package io.anshao.cases.stream;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffAuthentication;
import io.anshao.edge.token.StaffUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What changes in the caller's scope, and what time it is there. */
@RestController
@RequestMapping("/api/v1")
class StreamController {

  private final CaseStream stream;
  private final BusinessClock clock;
  private final String standardDistrict;

  StreamController(
      CaseStream stream,
      BusinessClock clock,
      @Value("${anshao.district}") String standardDistrict) {
    this.stream = stream;
    this.clock = clock;
    this.standardDistrict = standardDistrict;
  }

  /** Business time. */
  record BusinessTime(Instant now) {}

  /** Ends with the token: the console opens the next one with a fresh token. */
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Hint>> stream(
      @RequestHeader("Last-Event-ID") Optional<String> lastEventId, StaffAuthentication caller) {
    var left = Duration.between(Instant.now(), caller.expires());
    return stream
        .open(Scope.of(caller.getPrincipal()), lastEventId.orElse(null))
        .takeUntilOther(Mono.delay(left));
  }

  @GetMapping("/clock")
  BusinessTime clock(@AuthenticationPrincipal StaffUser user) {
    var district = user.district();
    return new BusinessTime(clock.now(district == null ? standardDistrict : district));
  }
}
