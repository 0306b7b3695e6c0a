package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * DOMAIN 6, A11: 200 concurrent submits lose none, receipts are unique, also when people hang up.
 */
@OnPlatform
class ConcurrentSubmitTests {

  private static final int SENDERS = 200;

  @Test
  void answersExactlyWhatItStored(District district) {
    var reporters =
        IntStream.range(0, SENDERS).mapToObj(i -> district.reporter().writes("爆炸 " + i)).toList();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        var reporter = reporters.get(i);
        if (i % 2 == 0) {
          senders.submit(() -> reporter.hangsUp(someMoment()));
        } else {
          senders.submit(() -> reporter.insists(Duration.ofMinutes(1)));
        }
      }
    }

    var tips = reporters.stream().map(r -> r.insists(Duration.ofMinutes(1)).orElseThrow()).toList();

    var answered = tips.stream().map(SentTip::tipId).toList();
    assertThat(answered).doesNotHaveDuplicates();
    assertThat(tips.stream().map(SentTip::code)).doesNotHaveDuplicates();
    assertThat(tips.stream().map(SentTip::number)).doesNotHaveDuplicates();
    assertThat(district.storedTips()).containsExactlyInAnyOrderElementsOf(answered);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(district.allCases()).hasSize(SENDERS));
  }

  private static Duration someMoment() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 60));
  }
}
