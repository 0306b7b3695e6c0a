package io.anshao.contracts.tip;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter of a tip said later, by the receipt code. Nothing in it leads back to them.
 *
 * @param at business time of the answer to the reporter
 * @param text the reporter's words, erasable where stored; {@code null} for a withdrawal
 * @param uploads pictures and recordings that came with it, at intake; what is known of each
 *     travels on {@code photographs}; {@code null} when there are none
 */
@EventType(value = "io.anshao.tips.voiced.v1", topic = Topic.TIPS)
public record TipVoiced(
    UUID tipId,
    String district,
    VoiceKind kind,
    @Nullable String text,
    @Nullable List<UUID> uploads,
    Instant at) {}
