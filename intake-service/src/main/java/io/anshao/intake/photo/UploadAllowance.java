package io.anshao.intake.photo;

import io.anshao.intake.source.SourceBuckets;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much one source may announce: so that nobody fills the disk with what never becomes whole.
 * Generous, since a whole factory may stand behind one address.
 */
final class UploadAllowance {

  private static final long BYTES = 4_000_000_000L;
  private static final Duration REFILL = Duration.ofHours(1);

  /** What even an empty file costs: it bounds their number to some thousands. */
  private static final long LEAST = 1_000_000;

  private final SourceBuckets buckets;

  /**
   * @param clock system time
   */
  UploadAllowance(Supplier<Instant> clock) {
    this.buckets = new SourceBuckets(BYTES, REFILL, clock);
  }

  /**
   * Takes a file of that length from what the source has left.
   *
   * @throws io.anshao.edge.problem.Problem 429 when it has to wait
   */
  void spend(@Nullable InetAddress source, long length) {
    buckets
        .spend(source, Math.max(LEAST, length))
        .ifPresent(
            wait -> {
              throw ResumableProblems.tooMany(wait);
            });
  }
}
