package io.anshao.cases.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LettersTests {

  @Test
  void seesLettersAndPairsOnceWithTheEdges() {
    assertThat(Letters.of("门Ａ 门")).containsExactly("^", "^门", "门", "门a", "a", "a门", "门$", "$");
    assertThat(Letters.of("")).containsExactly("^", "^$", "$");
  }

  @Test
  void quotesOverlappingPairsAsOnePart() {
    var weights = Map.of("安全", 0.4, "全出", 0.3, "出口", 0.5, "加班", 0.9, "夜里", -1.0, "口", 3.0);

    assertThat(Letters.heaviest("安全出口上锁，夜里有人加班。", weights)).containsExactly("安全出口", "加班");
  }

  @Test
  void quotesWhatTheTextSaysAndNoEdges() {
    var weights = Map.of("^安", 2.0, "灭火", 1.0, "锁$", 2.0);

    assertThat(Letters.heaviest("安全出口上锁", weights)).isEmpty();
  }

  @Test
  void quotesPairsSideBySideApart() {
    assertThat(Letters.heaviest("安全出口", Map.of("安全", 1.0, "出口", 1.0))).containsExactly("出口", "安全");
  }

  @Test
  void leavesLightPairsOut() {
    var weights =
        Map.of(
            "一二", 9.0, "三四", 8.0, "五六", 7.0, "七八", 6.0, "九十", 5.0, "甲乙", 4.0, "丙丁", 3.0, "戊己", 2.0,
            "庚辛", 1.0);

    assertThat(Letters.heaviest("庚辛，戊己，丙丁，甲乙，九十，七八，五六，三四，一二", weights))
        .hasSize(8)
        .startsWith("一二", "三四")
        .doesNotContain("庚辛");
  }
}
