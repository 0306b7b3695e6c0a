package io.anshao.notify.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are told.
 *
 * @param plain whether addresses without encryption are taken: on one machine, never in production
 * @param patience for one call
 */
@ConfigurationProperties("anshao.webhooks")
record WebhookSettings(
    @DefaultValue("false") boolean plain, @DefaultValue("10s") Duration patience) {}
