package io.anshao.cases.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of a session last, and what its cookie is called.
 *
 * @param token an access token; what a changed role still opens at most
 * @param session from sign-in to the next sign-in: a working day
 * @param idle after which a session that asked for no new token is over: no page of it was open
 * @param key one key signs so long; its successor is published all that time before
 * @param cookiePrefix in front of the names of cookies; {@code __Secure-} in the production
 *     profile: browsers take such a cookie over https alone
 */
@ConfigurationProperties("anshao.session")
record SessionSettings(
    @DefaultValue("10m") Duration token,
    @DefaultValue("12h") Duration session,
    @DefaultValue("4h") Duration idle,
    @DefaultValue("30d") Duration key,
    @DefaultValue("") String cookiePrefix) {}
