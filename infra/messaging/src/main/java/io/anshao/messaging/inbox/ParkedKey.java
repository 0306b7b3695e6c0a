package io.anshao.messaging.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that stands still for one consumer, told by its first parked record.
 *
 * @param record the row of that record; another one once this one is settled
 * @param topic as Kafka knows it
 * @param seq {@code null} where the envelope cannot be read
 * @param type of the event; {@code null} where the envelope cannot be read
 * @param district it belongs to; {@code null} where the envelope cannot be read
 * @param records how many wait, this one included
 * @param reason in our own words or as the kind of error, never the record's
 * @param isGivenUp whether it waits for an operator and is not tried again
 * @param since when the record was parked
 */
public record ParkedKey(
    long record,
    String consumer,
    String topic,
    String key,
    @Nullable Long seq,
    @Nullable String type,
    @Nullable String district,
    int records,
    int attempts,
    String reason,
    boolean isGivenUp,
    Instant since) {}
