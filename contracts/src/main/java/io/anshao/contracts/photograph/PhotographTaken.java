package io.anshao.contracts.photograph;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff or a firm sent a picture. The bytes stay with intake; what case-service
 * compares with other pictures is here.
 *
 * @param uploadId as commands name it
 * @param sha256 of the original, lower-case hex
 * @param perceptualHash 64-bit difference hash, 16 hex digits; none of a video or a recording
 * @param takenAt what the picture itself says
 * @param madeOf the picture that was covered to make this one
 */
@EventType(value = "io.anshao.photographs.taken.v1", topic = Topic.PHOTOGRAPHS)
public record PhotographTaken(
    UUID uploadId,
    String district,
    String sha256,
    @Nullable String perceptualHash,
    @Nullable Instant takenAt,
    @Nullable UUID madeOf) {}
