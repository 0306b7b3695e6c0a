package io.anshao.contracts.tip;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * 匿名转隐名: the reporter of an anonymous tip left a contact, which travels sealed on {@code contacts}.
 *
 * @param contactKind what was left
 * @param at business time of the answer to the reporter
 */
@EventType(value = "io.anshao.tips.identity-sealed.v1", topic = Topic.TIPS)
public record IdentitySealed(UUID tipId, String district, ContactKind contactKind, Instant at) {}
