package io.anshao.cases.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told, as they see it.
 *
 * @param quiet when only what is urgent is sent; {@code null} at no hour
 */
record MyNotices(List<Kind> kinds, List<Address> addresses, @Nullable Quiet quiet) {

  /**
   * A kind of notice.
   *
   * @param optional whether it can be turned off
   * @param unwanted channels by which the person does not want it
   */
  record Kind(String code, String name, String nameEn, boolean optional, List<String> unwanted) {}

  /**
   * An address that the person left; what it is, nobody here knows.
   *
   * @param stoppedAt when it was refused for good
   */
  record Address(String channel, Instant givenAt, @Nullable Instant stoppedAt) {}

  /** Hours of the day. */
  record Quiet(int from, int until) {}
}
