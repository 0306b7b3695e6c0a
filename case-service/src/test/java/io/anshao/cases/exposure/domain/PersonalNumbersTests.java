package io.anshao.cases.exposure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请联系13800000000处理",
        "电话:138-0000-0000",
        "１３８００００００００",
        "一三八〇〇〇〇〇〇〇〇",
        "+86 138 0000 0000",
        "门口 1 13800000000",
        "0574-87654321",
        "身份证 330205199001010017",
        "330205 19781231 0030"
      })
  void findsThemHoweverTheyAreWritten(String text) {
    assertThat(PersonalNumbers.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-06-08 10:05 现场核查",
        "罚款 120,000 元，面积 13800 平方米",
        "统一社会信用代码 91330205MA2AXYT15D",
        "案号 JBAQ2021000087",
        "安全生产法第一百零二条",
        "330205199001010018",
        "拨打 12350 举报"
      })
  void leavesOtherFiguresAlone(String text) {
    assertThat(PersonalNumbers.areIn(text)).isFalse();
  }
}
