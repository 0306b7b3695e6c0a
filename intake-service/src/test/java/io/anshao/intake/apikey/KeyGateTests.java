package io.anshao.intake.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.source.SourceBuckets;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class KeyGateTests {

  private static final ApiKey KEY =
      new ApiKey(new UUID(0, 1), "330205", "demo", LocalDate.of(2026, 11, 26), null, null);

  private final KeyGate gate =
      new KeyGate(
          given -> "right".equals(given) ? Mono.just(KEY) : Mono.empty(),
          new SourceBuckets(
              60, Duration.ofMinutes(1), () -> Instant.parse("2026-11-26T00:00:00Z")));

  @Test
  void letsAKeyInAndNothingElse() {
    StepVerifier.create(enter("192.0.2.1", "right")).expectNext(KEY).verifyComplete();
    assertThat(refusal("192.0.2.1", "wrong").getStatusCode().value()).isEqualTo(403);
    assertThat(refusal("192.0.2.1", null).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void makesASourceWaitThatTriesWrongKeysAgainAndAgain() {
    for (int i = 0; i < 60; i++) {
      assertThat(refusal("192.0.2.2", "wrong" + i).getStatusCode().value()).isEqualTo(403);
    }

    var waiting = refusal("192.0.2.2", "right");
    assertThat(waiting.getStatusCode().value()).isEqualTo(429);
    assertThat(waiting.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
    StepVerifier.create(enter("192.0.2.3", "right")).expectNext(KEY).verifyComplete();
  }

  @Test
  void countsNoCallWithoutAKey() {
    for (int i = 0; i < 100; i++) {
      refusal("192.0.2.4", null);
    }

    StepVerifier.create(enter("192.0.2.4", "right")).expectNext(KEY).verifyComplete();
  }

  private Problem refusal(String source, String key) {
    var refused = new Problem[1];
    StepVerifier.create(enter(source, key))
        .consumeErrorWith(error -> refused[0] = (Problem) error)
        .verify();
    return refused[0];
  }

  private Mono<ApiKey> enter(String source, String key) {
    var request =
        MockServerHttpRequest.post("/open311/v2/requests.xml")
            .remoteAddress(new InetSocketAddress(source, 1))
            .build();
    return gate.enter(Optional.ofNullable(key), request);
  }
}
