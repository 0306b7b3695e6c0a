package io.anshao.notify.payout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rewards are paid.
 *
 * @param openingsPerDay how many payees somebody of finance may look at on one day; more is denied
 *     and raises the alarm
 */
@ConfigurationProperties("anshao.payout")
public record PayoutSettings(@DefaultValue("50") int openingsPerDay) {}
