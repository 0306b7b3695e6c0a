package io.anshao.contracts.tip;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter of a tip thinks of how it was handled, by the receipt code.
 *
 * @param inTime whether somebody got in touch in time; {@code null} when the reporter did not say
 * @param resolved whether the matter is resolved; {@code null} when the reporter did not say
 * @param text the reporter's words, erasable where stored
 * @param at business time of the answer to the reporter
 */
@EventType(value = "io.anshao.tips.rated.v1", topic = Topic.TIPS)
public record TipRated(
    UUID tipId,
    String district,
    Rating rating,
    @Nullable Boolean inTime,
    @Nullable Boolean resolved,
    @Nullable String text,
    Instant at) {}
