package io.anshao.intake.open311.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates and times as Open311 writes them: ISO 8601 with a zone, whole seconds. */
public final class Moment {

  /** The zone that answers are written in. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(ZONE);

  /** A database stores no year of a million. */
  private static final int LAST_YEAR = 9999;

  private Moment() {}

  /** The moment; nothing when it has no zone or is none. */
  public static Optional<Instant> read(String text) {
    try {
      // a plus that a client forgot to encode arrives as a space
      var read = OffsetDateTime.parse(text.strip().replace(' ', '+'));
      return read.getYear() < 1 || read.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(read.toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it is written. */
  public static String write(Instant at) {
    return WRITTEN.format(at);
  }

  /** The last second of a day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant();
  }
}
