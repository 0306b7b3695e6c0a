package io.anshao.cases.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of a session last.
 *
 * @param token an access token; what a changed role still opens at most
 * @param session from sign-in to the next sign-in: a working day
 * @param key one key signs so long; its successor is published all that time before
 */
@ConfigurationProperties("anshao.session")
record SessionSettings(
    @DefaultValue("10m") Duration token,
    @DefaultValue("12h") Duration session,
    @DefaultValue("30d") Duration key) {}
