package io.anshao.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay polls and how long it may hold a slot.
 *
 * @param batch rows in one Kafka transaction
 * @param lease how long a silent holder keeps its slot; only delays a take-over, the fenced
 *     producer is what protects
 * @param busyPoll longest pause after rows were published; the first after a failure, then growing
 * @param idlePoll longest pause when there was nothing to publish
 * @param rest pause after rows were published, which the first row after a quiet time never meets:
 *     rows that come meanwhile go together, and everything behind them does as well
 * @param transactionTimeout Kafka's own limit for an open transaction
 */
@ConfigurationProperties("anshao.messaging.relay")
public record RelaySettings(
    @DefaultValue("2000") int batch,
    @DefaultValue("5s") Duration lease,
    @DefaultValue("250ms") Duration busyPoll,
    @DefaultValue("1s") Duration idlePoll,
    @DefaultValue("40ms") Duration rest,
    @DefaultValue("10s") Duration transactionTimeout) {}
