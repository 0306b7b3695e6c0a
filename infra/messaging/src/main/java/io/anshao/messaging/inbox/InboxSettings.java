package io.anshao.messaging.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consumers poll and how often parked records are tried.
 *
 * @param maxPollRecords records in one batch
 * @param sessionTimeout after which a silent instance loses its partitions
 * @param firstPause first pause after an outage; grows up to {@code longestPause}
 * @param longestPause longest pause between tries, also of a parked record
 * @param retryEvery how often the parked table is looked at
 * @param maxAttempts after which a parked record waits for an operator
 */
@ConfigurationProperties("anshao.messaging.inbox")
public record InboxSettings(
    @DefaultValue("500") int maxPollRecords,
    @DefaultValue("10s") Duration sessionTimeout,
    @DefaultValue("200ms") Duration firstPause,
    @DefaultValue("30s") Duration longestPause,
    @DefaultValue("1s") Duration retryEvery,
    @DefaultValue("20") int maxAttempts) {}
