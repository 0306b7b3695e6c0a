package io.anshao.notify.notice.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every channel that is set up, each destination behind a breaker of its own: what does not answer
 * is left in peace for a while and holds no courier.
 */
public final class Channels {

  private static final int LOOKED_AT = 10;
  private static final int FEWEST = 5;
  private static final int TRIALS = 2;

  private final Map<String, Channel> byName;
  private final CircuitBreakerRegistry breakers;

  /**
   * @param rest how long a destination is left in peace
   */
  public Channels(List<Channel> channels, Duration rest) {
    this.byName =
        channels.stream().collect(toMap(Channel::name, identity(), (a, _) -> a, TreeMap::new));
    this.breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(LOOKED_AT)
                .minimumNumberOfCalls(FEWEST)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build());
  }

  /** Whether that channel is set up here. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** One try; a channel that is not set up reaches nobody. */
  public Attempt deliver(String name, Parcel parcel, Destination to) {
    var channel = byName.get(name);
    if (channel == null) {
      return new Unreachable();
    }
    var breaker = breakers.circuitBreaker(name + "/" + channel.circuit(to));
    if (!breaker.tryAcquirePermission()) {
      return new Unavailable("rests after failures");
    }
    return tried(breaker, channel, parcel, to);
  }

  private static Attempt tried(
      CircuitBreaker breaker, Channel channel, Parcel parcel, Destination to) {
    var start = breaker.getCurrentTimestamp();
    var unit = breaker.getTimestampUnit();
    try {
      var attempt = channel.deliver(parcel, to);
      var took = breaker.getCurrentTimestamp() - start;
      if (attempt instanceof Unavailable(var why)) {
        breaker.onError(took, unit, new IllegalStateException(why));
      } else {
        breaker.onSuccess(took, unit);
      }
      return attempt;
    } catch (RuntimeException e) {
      // ours: nothing is said of the destination
      breaker.releasePermission();
      throw e;
    }
  }

  /** How many destinations of a channel rest at present. */
  public long resting(String name) {
    return breakers.getAllCircuitBreakers().stream()
        .filter(breaker -> breaker.getName().startsWith(name + "/"))
        .filter(breaker -> breaker.getState() == State.OPEN)
        .count();
  }
}
