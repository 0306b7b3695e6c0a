package io.anshao.intake.source;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
 * A token bucket for each source. A source is remembered as a keyed hash whose key lives one day in
 * memory. MECHANICS 5.
 */
public final class SourceBuckets {

  private static final Duration KEY_LIVES = Duration.ofDays(1);
  private static final int MOST_SOURCES = 50_000;

  /** One customer of a provider holds at least so many bytes of an IPv6 address. */
  private static final int NETWORK = 8;

  private final SecureRandom random = new SecureRandom();
  private final Map<ByteBuffer, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);
  private final long capacity;
  private final Duration refill;
  private final Supplier<Instant> clock;
  private byte[] key = new byte[0];
  private Instant keyUntil = Instant.MIN;

  /**
   * @param capacity how much a source may use at once
   * @param refill in which time an empty bucket fills
   * @param clock system time
   */
  public SourceBuckets(long capacity, Duration refill, Supplier<Instant> clock) {
    this.capacity = capacity;
    this.refill = refill;
    this.clock = clock;
  }

  /** How long the source must wait until there is something to use, if it must. */
  public synchronized Optional<Duration> mustWait(@Nullable InetAddress source) {
    var probe = bucket(source).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Uses one, if there is one. */
  public boolean use(@Nullable InetAddress source) {
    return spend(source, 1).isEmpty();
  }

  /** Uses that much, or nothing and tells how long the source must wait until it can. */
  public synchronized Optional<Duration> spend(@Nullable InetAddress source, long amount) {
    var probe = bucket(source).tryConsumeAndReturnRemaining(amount);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Where a request came from, as far as the server sees. */
  public static @Nullable InetAddress sourceOf(@Nullable InetSocketAddress remote) {
    return remote == null ? null : remote.getAddress();
  }

  private Bucket bucket(@Nullable InetAddress source) {
    var now = clock.get();
    if (!now.isBefore(keyUntil)) {
      buckets.clear();
      key = new byte[32];
      random.nextBytes(key);
      keyUntil = now.plus(KEY_LIVES);
    }
    var bucket = buckets.computeIfAbsent(hash(source), _ -> newBucket());
    if (buckets.size() > MOST_SOURCES) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return bucket;
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
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
