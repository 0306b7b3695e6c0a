package io.anshao.intake.receipt;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How often one source may miss. Only misses count, so a factory behind one address is never locked
 * out by people who know their codes. A source is remembered as a keyed hash whose key lives one
 * day in memory. MECHANICS 5.
 */
public final class SourceLimiter {

  private static final int MISSES = 60;
  private static final Duration REFILL = Duration.ofMinutes(1);
  private static final Duration KEY_LIVES = Duration.ofDays(1);
  private static final int MOST_SOURCES = 50_000;

  /** One customer of a provider holds at least so many bytes of an IPv6 address. */
  private static final int NETWORK = 8;

  private final SecureRandom random = new SecureRandom();
  private final Supplier<Instant> clock;
  private final Map<ByteBuffer, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);
  private byte[] key = new byte[0];
  private Instant keyUntil = Instant.MIN;

  /**
   * @param clock system time
   */
  public SourceLimiter(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /** How long the source must wait, if it must. */
  public synchronized Optional<Duration> mustWait(@Nullable InetAddress source) {
    var probe = bucket(source).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** The source gave a number and a code that do not belong together, or a key that is none. */
  public synchronized void missed(@Nullable InetAddress source) {
    bucket(source).tryConsume(1);
  }

  private Bucket bucket(@Nullable InetAddress source) {
    var now = clock.get();
    if (!now.isBefore(keyUntil)) {
      buckets.clear();
      key = new byte[32];
      random.nextBytes(key);
      keyUntil = now.plus(KEY_LIVES);
    }
    var bucket = buckets.computeIfAbsent(hash(source), any -> newBucket());
    if (buckets.size() > MOST_SOURCES) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return bucket;
  }

  private static Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(MISSES).refillGreedy(MISSES, REFILL))
        .build();
  }

  private ByteBuffer hash(@Nullable InetAddress source) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return ByteBuffer.wrap(mac.doFinal(network(source)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] network(@Nullable InetAddress source) {
    if (source == null) {
      return new byte[0];
    }
    return source instanceof Inet6Address
        ? Arrays.copyOf(source.getAddress(), NETWORK)
        : source.getAddress();
  }
}
