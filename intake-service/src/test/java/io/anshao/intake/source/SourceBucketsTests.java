package io.anshao.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceBucketsTests {

  private Instant now = Instant.parse("2026-11-25T00:00:00Z");
  private final SourceBuckets buckets = new SourceBuckets(60, Duration.ofMinutes(1), () -> now);

  @Test
  void asksWithoutUsing() throws UnknownHostException {
    var factory = InetAddress.getByName("192.0.2.1");

    for (int person = 0; person < 10_000; person++) {
      assertThat(buckets.mustWait(factory)).isEmpty();
    }
  }

  @Test
  void makesASourceWaitThatUsedAll() throws UnknownHostException {
    var guesser = InetAddress.getByName("192.0.2.2");

    useAll(guesser);

    assertThat(buckets.mustWait(guesser))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
    assertThat(buckets.mustWait(InetAddress.getByName("192.0.2.3"))).isEmpty();
  }

  @Test
  void countsANetworkOfIpv6AsOneSource() throws UnknownHostException {
    useAll(InetAddress.getByName("2001:db8:1:2::1"));

    assertThat(buckets.mustWait(InetAddress.getByName("2001:db8:1:2:ffff::9"))).isPresent();
    assertThat(buckets.mustWait(InetAddress.getByName("2001:db8:1:3::1"))).isEmpty();
  }

  @Test
  void forgetsEverySourceAfterADay() throws UnknownHostException {
    var guesser = InetAddress.getByName("192.0.2.4");
    useAll(guesser);

    now = now.plus(Duration.ofDays(1));

    assertThat(buckets.mustWait(guesser)).isEmpty();
  }

  private void useAll(InetAddress source) {
    for (int i = 0; i < 100; i++) {
      buckets.use(source);
    }
  }
}
