package io.anshao.contracts.erasure;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What every service forgets of a tip from now on. The record stays on its compacted topic, so that
 * a service that was restored from an older state forgets it again.
 *
 * @param orderId the record's key
 * @param at business time
 */
@EventType(value = "io.anshao.erasures.ordered.v1", topic = Topic.ERASURES)
public record ErasureOrdered(
    UUID orderId, UUID tipId, String district, List<ErasedKind> kinds, Instant at) {}
