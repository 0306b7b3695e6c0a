package io.anshao.cases.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTests {

  @Test
  void sendsAPersonToJudgeUnlessBothSayTheSame() {
    assertThat(of("fire_exit", "fire_exit")).isEqualTo(Agreement.AGREE);
    assertThat(of("fire_exit", "wiring")).isEqualTo(Agreement.DISAGREE);
    assertThat(of("", "wiring")).isEqualTo(Agreement.ALONE);
    assertThat(of("fire_exit", "")).isEqualTo(Agreement.NONE);
    assertThat(of("", "")).isEqualTo(Agreement.NONE);
    assertThat(Agreement.DISAGREE.text()).isEqualTo("与词库意见不一致，请人工判断");
    assertThat(Agreement.DISAGREE.code()).isEqualTo("disagree");
  }

  private static Agreement of(String first, String second) {
    return Agreement.of(said(first), said(second));
  }

  private static Optional<String> said(String type) {
    return Optional.of(type).filter(each -> !each.isEmpty());
  }
}
