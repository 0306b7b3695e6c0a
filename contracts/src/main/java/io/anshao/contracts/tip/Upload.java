package io.anshao.contracts.tip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photograph, a video or a recording that belongs to a tip. The bytes stay with intake.
 *
 * @param uploadId random, never derived from content
 * @param kind media type of the served copy: {@code image/jpeg}, {@code video/mp4} or {@code
 *     audio/mp4}
 * @param size bytes of the original
 * @param sha256 of the original, lower-case hex
 * @param perceptualHash 64-bit difference hash of a photograph, 16 hex digits
 * @param takenAt what the photograph itself says, for the inspector only
 * @param takenPlace what the photograph itself says, for the inspector only
 */
public record Upload(
    UUID uploadId,
    String kind,
    long size,
    String sha256,
    @Nullable String perceptualHash,
    @Nullable Instant takenAt,
    @Nullable Place takenPlace) {}
