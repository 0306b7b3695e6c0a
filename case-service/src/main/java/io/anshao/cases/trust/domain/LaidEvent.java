package io.anshao.cases.trust.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it lies in the log, its hashes in hex.
 *
 * @param at as its row says, {@code saysAt} as its bytes say
 * @param hash as its row says, {@code recomputed} from its bytes
 * @param leaf its hash as a leaf
 * @param isItself whether row and bytes say the same otherwise
 */
public record LaidEvent(
    long version,
    Instant at,
    Optional<Instant> saysAt,
    String previous,
    String hash,
    String recomputed,
    String leaf,
    boolean isItself) {}
