package io.anshao.cases.exposure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarsePlaceTests {

  @ParameterizedTest
  @CsvSource({
    "慈城镇测试路 12 号 B 栋二楼, 慈城镇",
    "江北区外滩街道人民路 3 号, 江北区外滩街道",
    "示例路 12 号, 示例路",
    "示例小区 3 幢 501 室, 示例小区",
    "测试纺织厂 B 栋, ''"
  })
  void keepsStreetOrRoad(String place, String coarse) {
    assertThat(CoarsePlace.of(place)).isEqualTo(coarse);
  }

  @Test
  void knowsWhereSomebodyLives() {
    assertThat(CoarsePlace.isHome("示例小区 3 幢 501 室")).isTrue();
    assertThat(CoarsePlace.isHome("员工宿舍")).isTrue();
    assertThat(CoarsePlace.isHome("示例路 12 号")).isFalse();
  }

  @Test
  void tellsTheExactFromTheCoarse() {
    assertThat(CoarsePlace.isExact("示例路 12 号", "示例路 12 号")).isTrue();
    assertThat(CoarsePlace.isExact("测试纺织厂", "测试纺织厂 B 栋")).isTrue();
    assertThat(CoarsePlace.isExact("示例路", "示例路 12 号")).isFalse();
    assertThat(CoarsePlace.isExact("外滩街道", "示例路 12 号")).isFalse();
  }
}
