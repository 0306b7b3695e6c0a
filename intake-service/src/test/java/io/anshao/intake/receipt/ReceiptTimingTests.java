package io.anshao.intake.receipt;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.source.SourceBuckets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whether the time of an answer tells that a tip exists (MECHANICS 5). */
@IntakeTest
@EnabledIfSystemProperty(named = "anshao.deep", matches = "true")
class ReceiptTimingTests {

  private static final int TRIES = 4_000;
  private static final int WARM_UP = 2_000;

  /** Equal times go beyond it once in fifteen thousand runs. */
  private static final double FAR = 4;

  private static final String WRONG_CODE = "0000-0000-0000-0000";

  @Autowired private Intake intake;
  @Autowired private DatabaseClient database;
  @Autowired private Receipts receipts;

  /** Of one kind or of the other, in an order that nobody sets. */
  private record Sample(boolean isKnown, long nanos) {}

  @Test
  void answersAWrongCodeAsLateAsAnUnknownNumber() {
    var limiter = new SourceBuckets(1_000_000, Duration.ofMinutes(1), Instant::now);
    var authentication =
        new ReceiptAuthentication(database, receipts, limiter, new SimpleMeterRegistry());
    var known = numbers();
    var random = new Random(7);
    var samples = new ArrayList<Sample>();
    for (var i = 0; i < WARM_UP + 2 * TRIES; i++) {
      var isKnown = random.nextBoolean();
      var number = known.get(random.nextInt(known.size()));
      var asked = isKnown ? number : unknown(number, random);
      var began = System.nanoTime();
      miss(authentication, asked);
      var nanos = System.nanoTime() - began;
      if (i >= WARM_UP) {
        samples.add(new Sample(isKnown, nanos));
      }
    }

    assertThat(Math.abs(standardScore(samples))).as("Mann-Whitney, |z|").isLessThan(FAR);
  }

  private List<String> numbers() {
    var all = new ArrayList<String>();
    for (var i = 0; i < 50; i++) {
      all.add(intake.submit(tip("线索 " + i).json()).json().path("tipNumber").asString());
    }
    return all;
  }

  /** The same but for its last characters. */
  private static String unknown(String number, Random random) {
    var characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    var made = new StringBuilder(number.substring(0, number.length() - 6));
    for (var i = 0; i < 6; i++) {
      made.append(characters.charAt(random.nextInt(characters.length())));
    }
    return made.toString();
  }

  private static void miss(ReceiptAuthentication authentication, String number) {
    var request =
        MockServerHttpRequest.get("/api/v1/my-tip")
            .header(HttpHeaders.AUTHORIZATION, "Receipt " + number + ":" + WRONG_CODE)
            .build();
    assertThatThrownBy(() -> authentication.authenticate(request).block())
        .isInstanceOf(Problem.class);
  }

  /** How far the ranks of the known ones lie from chance, in standard deviations. */
  private static double standardScore(List<Sample> samples) {
    var ordered = samples.toArray(Sample[]::new);
    Arrays.sort(ordered, Comparator.comparingLong(Sample::nanos));
    var ranks = 0d;
    var known = 0L;
    for (var rank = 0; rank < ordered.length; rank++) {
      if (ordered[rank].isKnown()) {
        ranks += rank + 1;
        known++;
      }
    }
    double others = ordered.length - known;
    var u = ranks - known * (known + 1) / 2d;
    var mean = known * others / 2;
    return (u - mean) / Math.sqrt(known * others * (ordered.length + 1) / 12);
  }
}
