package io.anshao.notify.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTests {

  private static final Wording WORDING = new Wording("编号{number}[，预计于{date}前办结]。");

  @Test
  void fillsInWhatIsThere() {
    assertThat(WORDING.with(Map.of("number", "JB20210608-7K3M9Q", "date", "2021年7月8日")))
        .isEqualTo("编号JB20210608-7K3M9Q，预计于2021年7月8日前办结。");
  }

  @Test
  void leavesOutThePartWithoutValue() {
    assertThat(WORDING.with(Map.of("number", "JB20210608-7K3M9Q")))
        .isEqualTo("编号JB20210608-7K3M9Q。");
  }

  @Test
  void takesValuesAsTheyAre() {
    assertThat(WORDING.with(Map.of("number", "$1[{date}]"))).isEqualTo("编号$1[{date}]。");
  }

  @Test
  void refusesToSendAHole() {
    assertThatThrownBy(() -> WORDING.with(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the text needs a value for number");
  }
}
