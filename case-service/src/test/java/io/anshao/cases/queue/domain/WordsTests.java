package io.anshao.cases.queue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void bringsWidthAndCaseAndSpaceToOneForm() {
    assertThat(Words.normal("  ＬＰＧ　气瓶\n２ 只 ")).isEqualTo("lpg 气瓶 2 只");
  }

  @Test
  void findsByCharactersAndPairsOfNeighbours() {
    assertThat(Words.grams("安全出口")).containsExactly("安", "全", "出", "口", "安全", "全出", "出口");
  }

  @Test
  void pairsNothingAcrossASpace() {
    assertThat(Words.grams("上 锁")).containsExactly("上", "锁");
  }

  @Test
  void keepsCharactersBeyondTheBasicPlaneWhole() {
    assertThat(Words.grams("𠮷家")).containsExactly("𠮷", "家", "𠮷家");
  }

  @Test
  void asksForPairsOrForASingleCharacter() {
    assertThat(Words.asked("出口锁")).containsExactly("出口", "口锁");
    assertThat(Words.asked("火")).containsExactly("火");
  }

  @Test
  void takesPatternCharactersLiterally() {
    assertThat(Words.pattern("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
  }
}
