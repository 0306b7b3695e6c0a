package io.anshao.intake.flood;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on a proof of work is asked for. It is never a refusal, so the limits may be low.
 *
 * @param tipsAMinute of everybody together
 * @param tipsOfASource of one public address, in ten minutes
 * @param effort tries that a proof takes at most, half of it on average; a phone of 2020 does some
 *     50,000 a second
 */
@ConfigurationProperties("anshao.flood")
public record FloodSettings(
    @DefaultValue("1200") long tipsAMinute,
    @DefaultValue("30") long tipsOfASource,
    @DefaultValue("100000") long effort) {}
