package io.anshao.notify.notice;

import io.anshao.notify.notice.domain.Flood;
import io.anshao.notify.notice.domain.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are delivered.
 *
 * @param couriers threads that speak to the outside, each with one connection to the database
 * @param lease after which a message that somebody took is due again; longer than a conversation
 *     with the mail server, whose own limits are {@code spring.mail.properties.mail.smtp.*timeout}
 * @param idle pause when nothing is due
 * @param firstPause before the second try; doubles from then on
 * @param longestPause between tries
 * @param patience from arrival to giving up
 * @param rest how long a destination is left in peace that does not answer
 * @param floodMost single messages to one person by one channel within {@code floodWindow}; what is
 *     above goes out as one
 * @param floodWindow see {@code floodMost}
 * @param keep how long it is known of a message that is over whom it was for and of what
 */
@ConfigurationProperties("anshao.notice")
public record NoticeSettings(
    @DefaultValue("2") int couriers,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("500ms") Duration idle,
    @DefaultValue("10s") Duration firstPause,
    @DefaultValue("1h") Duration longestPause,
    @DefaultValue("3d") Duration patience,
    @DefaultValue("30s") Duration rest,
    @DefaultValue("10") int floodMost,
    @DefaultValue("1h") Duration floodWindow,
    @DefaultValue("365d") Duration keep) {

  Flood toFlood() {
    return new Flood(floodMost, floodWindow);
  }

  Patience toPatience() {
    return new Patience(firstPause, longestPause, patience);
  }
}
