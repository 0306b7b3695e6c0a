package io.anshao.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the outbox keeps what it sent.
 *
 * @param keep how long a sent record stays whole before it is thinned out, where the log tells it
 *     again to the byte; longer than a topic's history of seven days
 */
@ConfigurationProperties("anshao.messaging.outbox")
public record OutboxSettings(@DefaultValue("30d") Duration keep) {}
