package io.anshao.contracts.tip;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * 领奖: the holder of the receipt claimed the reward of a tip. To whom it is paid travels sealed, on
 * {@code contacts}.
 *
 * @param claim lower-case hex of SHA-256 of the claim's {@code Idempotency-Key}: names the sealed
 *     payee data that belong to it, and nothing of them
 * @param at business time of the answer to the reporter
 */
@EventType(value = "io.anshao.tips.reward-claimed.v1", topic = Topic.TIPS)
public record RewardClaimed(UUID tipId, String district, String claim, Instant at) {}
