package io.anshao.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceLimiterTests {

  private Instant now = Instant.parse("2026-11-25T00:00:00Z");
  private final SourceLimiter limiter = new SourceLimiter(() -> now);

  @Test
  void letsAFactoryBehindOneAddressIn() throws UnknownHostException {
    var factory = InetAddress.getByName("192.0.2.1");

    for (int person = 0; person < 10_000; person++) {
      assertThat(limiter.mustWait(factory)).isEmpty();
    }
  }

  @Test
  void makesASourceWaitThatMissesAgainAndAgain() throws UnknownHostException {
    var guesser = InetAddress.getByName("192.0.2.2");

    miss(guesser);

    assertThat(limiter.mustWait(guesser))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
    assertThat(limiter.mustWait(InetAddress.getByName("192.0.2.3"))).isEmpty();
  }

  @Test
  void countsANetworkOfIpv6AsOneSource() throws UnknownHostException {
    miss(InetAddress.getByName("2001:db8:1:2::1"));

    assertThat(limiter.mustWait(InetAddress.getByName("2001:db8:1:2:ffff::9"))).isPresent();
    assertThat(limiter.mustWait(InetAddress.getByName("2001:db8:1:3::1"))).isEmpty();
  }

  @Test
  void forgetsEverySourceAfterADay() throws UnknownHostException {
    var guesser = InetAddress.getByName("192.0.2.4");
    miss(guesser);

    now = now.plus(Duration.ofDays(1));

    assertThat(limiter.mustWait(guesser)).isEmpty();
  }

  private void miss(InetAddress source) {
    for (int i = 0; i < 100; i++) {
      limiter.missed(source);
    }
  }
}
