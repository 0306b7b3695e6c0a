package io.anshao.edge.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTests {

  @ParameterizedTest
  @CsvSource({
    "2021-06-08 09:12, 2021-06-08T01:12:00Z",
    "2021/6/8 9:12:30, 2021-06-08T01:12:30Z",
    "2021.6.8 9:12, 2021-06-08T01:12:00Z",
    "2021年6月8日 9:12, 2021-06-08T01:12:00Z",
    "2021-6-8, 2021-06-07T16:00:00Z",
    "2021年6月8日, 2021-06-07T16:00:00Z",
    "2021-06-08T01:12:00Z, 2021-06-08T01:12:00Z",
    "44355, 2021-06-07T16:00:00Z",
    "44355.5, 2021-06-08T04:00:00Z"
  })
  void readsWhatOfficesWrite(String written, Instant time) {
    assertThat(WrittenTime.of(written, false)).contains(time);
  }

  @Test
  void countsDaysAsTheFileDoes() {
    assertThat(WrittenTime.of("42893", true)).isEqualTo(WrittenTime.of("44355", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "昨天", "2021-13-01", "8/6/2021", "1e9", "=NOW()", "999999"})
  void readsNothingElse(String written) {
    assertThat(WrittenTime.of(written, false)).isEmpty();
  }
}
