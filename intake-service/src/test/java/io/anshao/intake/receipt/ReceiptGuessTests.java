package io.anshao.intake.receipt;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.source.SourceBuckets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who guesses at receipts has to wait, and nobody else has to. */
@IntakeTest
class ReceiptGuessTests {

  private static final int MISSES = 5;
  private static final String GUESSER = "203.0.113.7";
  private static final String NEIGHBOUR = "203.0.113.8";
  private static final String WRONG_CODE = "0000-0000-0000-0000";

  @Autowired private Intake intake;
  @Autowired private DatabaseClient database;
  @Autowired private Receipts receipts;

  @Test
  void makesASourceWaitThatMissesAgainAndAgain() {
    var meters = new SimpleMeterRegistry();
    var limiter = new SourceBuckets(MISSES, Duration.ofHours(1), Instant::now);
    var authentication = new ReceiptAuthentication(database, receipts, limiter, meters);
    var receipt = intake.submit(tip("回执").json()).json();
    var number = receipt.path("tipNumber").asString();
    var code = receipt.path("receiptCode").asString();

    for (int i = 0; i < 20; i++) {
      assertThat(answer(authentication, GUESSER, number, code)).isEqualTo(200);
    }
    for (int i = 0; i < MISSES; i++) {
      assertThat(answer(authentication, GUESSER, number, WRONG_CODE)).isEqualTo(401);
    }

    assertThat(answer(authentication, GUESSER, number, WRONG_CODE)).isEqualTo(429);
    assertThat(answer(authentication, GUESSER, number, code)).isEqualTo(429);
    assertThat(answer(authentication, NEIGHBOUR, number, code)).isEqualTo(200);
    assertThat(meters.get("anshao.receipt.misses").counter().count()).isEqualTo(MISSES);
  }

  private static int answer(
      ReceiptAuthentication authentication, String source, String number, String code) {
    var request =
        MockServerHttpRequest.get("/api/v1/my-tip")
            .remoteAddress(new InetSocketAddress(source, 40000))
            .header(HttpHeaders.AUTHORIZATION, "Receipt " + number + ":" + code)
            .build();
    try {
      authentication.authenticate(request).block();
      return 200;
    } catch (Problem problem) {
      return problem.getStatusCode().value();
    }
  }
}
