package io.anshao.intake.receipt;

import io.anshao.intake.source.SourceBuckets;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often one source may miss. Only misses count, so a factory behind one address is never locked
 * out by people who know their codes. MECHANICS 5.
 */
final class SourceLimiter {

  private static final int MISSES = 60;
  private static final Duration REFILL = Duration.ofMinutes(1);

  private final SourceBuckets buckets;

  /**
   * @param clock system time
   */
  SourceLimiter(Supplier<Instant> clock) {
    this.buckets = new SourceBuckets(clock, SourceLimiter::newBucket);
  }

  /** How long the source must wait, if it must. */
  Optional<Duration> mustWait(@Nullable InetAddress source) {
    var probe = buckets.bucket(source).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** The source gave a number and a code that do not belong together. */
  void missed(@Nullable InetAddress source) {
    buckets.bucket(source).tryConsume(1);
  }

  private static Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(MISSES).refillGreedy(MISSES, REFILL))
        .build();
  }
}
