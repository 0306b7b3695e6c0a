package io.anshao.intake.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a resumable upload has come.
 *
 * @param length bytes that were announced
 * @param offset bytes that have come and lie on the disk
 * @param parts in how many pieces they came
 * @param since system time
 * @param uploadId what became of it, once it was whole and taken
 */
record ResumableState(long length, long offset, int parts, Instant since, @Nullable UUID uploadId) {

  /** As long as any upload waits for its tip. */
  static final Duration KEPT = Duration.ofHours(24);

  boolean isWhole() {
    return offset == length;
  }

  Instant expires() {
    return since.plus(KEPT);
  }
}
