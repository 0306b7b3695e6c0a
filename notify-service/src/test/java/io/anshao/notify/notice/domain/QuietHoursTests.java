package io.anshao.notify.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

  @ParameterizedTest
  @CsvSource({
    "22, 7, 2021-06-08T21:59:59, ",
    "22, 7, 2021-06-08T22:00:00, 2021-06-09T07:00:00",
    "22, 7, 2021-06-09T06:59:59, 2021-06-09T07:00:00",
    "22, 7, 2021-06-09T07:00:00, ",
    "12, 14, 2021-06-08T13:00:00, 2021-06-08T14:00:00",
    "12, 14, 2021-06-08T14:00:00, ",
    "0, 0, 2021-06-08T03:00:00, "
  })
  void endsInTheMorning(int from, int until, String now, String end) {
    assertThat(new QuietHours(from, until).end(at(now)))
        .isEqualTo(Optional.ofNullable(end).map(QuietHoursTests::at));
  }

  @Test
  void gathersWhatComesAboveTheNumber() {
    var flood = new Flood(3, Duration.ofHours(1));
    var first = at("2021-06-08T10:00:00");

    assertThat(flood.digestAt(0, Optional.empty())).isEmpty();
    assertThat(flood.digestAt(2, Optional.of(first))).isEmpty();
    assertThat(flood.digestAt(3, Optional.of(first))).contains(at("2021-06-08T11:00:00"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
