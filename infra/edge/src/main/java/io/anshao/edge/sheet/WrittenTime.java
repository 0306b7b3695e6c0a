package io.anshao.edge.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as offices write it, in Shanghai. */
public final class WrittenTime {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d{1,20})?");
  private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

  /** Day 0 of spreadsheets, which hold 1900 for a leap year; and of those that begin in 1904. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]"),
          DateTimeFormatter.ofPattern("uuuu/M/d H:mm[:ss]"),
          DateTimeFormatter.ofPattern("uuuu.M.d H:mm[:ss]"),
          DateTimeFormatter.ofPattern("uuuu年M月d日 H:mm[:ss]"),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME);

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d"),
          DateTimeFormatter.ofPattern("uuuu/M/d"),
          DateTimeFormatter.ofPattern("uuuu.M.d"),
          DateTimeFormatter.ofPattern("uuuu年M月d日"));

  private WrittenTime() {}

  /**
   * The time, or nothing when it is none.
   *
   * @param isSince1904 how the file counts days, where it gives a number
   */
  public static Optional<Instant> of(String written, boolean isSince1904) {
    if (SERIAL.matcher(written).matches()) {
      return Optional.of(ofSerial(new BigDecimal(written), isSince1904 ? ZERO_1904 : ZERO));
    }
    return TIMES.stream()
        .flatMap(format -> time(written, format).stream())
        .findFirst()
        .or(() -> DAYS.stream().flatMap(format -> day(written, format).stream()).findFirst())
        .map(time -> time.atZone(SHANGHAI).toInstant())
        .or(() -> instant(written));
  }

  private static Instant ofSerial(BigDecimal serial, LocalDate zero) {
    var seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY)).longValue();
    return zero.atStartOfDay().plusSeconds(seconds).atZone(SHANGHAI).toInstant();
  }

  private static Optional<LocalDateTime> time(String written, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDateTime.parse(written, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> day(String written, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(written, format).atStartOfDay());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
