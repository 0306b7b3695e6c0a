package io.anshao.cases.district.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictTests {

  private static final Unit FIRE = new Unit("xfjy", "区消防救援大队", "department", true, List.of());
  private static final Unit CLOSED = new Unit("old", "已撤销", "department", false, List.of());
  private static final Street STREET = new Street("330205001", "外滩街道", "t_wt", List.of());
  private static final Street FOREIGN = new Street("999", "飞地", "t_wt", List.of());
  private static final Category EXIT =
      new Category("hazard_type", "fire_exit", "fire", "出口锁闭", "Locked exit", true);

  private final District district =
      new District(
          "330205",
          "江北区",
          null,
          "区安委办",
          "JB",
          List.of(),
          List.of(FIRE, CLOSED),
          List.of(STREET, FOREIGN),
          List.of(EXIT),
          List.of(new CalendarYear(2021, List.of())));

  @Test
  void findsUnitsAndCategoriesByTheirCodes() {
    assertThat(district.unit("old")).contains(CLOSED);
    assertThat(district.unit("nobody")).isEmpty();
    assertThat(district.category("hazard_type", "fire_exit")).contains(EXIT);
    assertThat(district.category("key_area", "fire_exit")).isEmpty();
    assertThat(district.category("hazard_type", "dust")).isEmpty();
  }

  @Test
  void takesItsStreetsAlongUnderAnotherCode() {
    var other = district.under("900001", "测试区");

    assertThat(other.code()).isEqualTo("900001");
    assertThat(other.name()).isEqualTo("测试区");
    assertThat(other.streets()).extracting(Street::code).containsExactly("900001001", "999");
    assertThat(other.units()).isEqualTo(district.units());
  }

  /** DOMAIN 7.5. */
  @Test
  void missesAYearOnceDeadlinesReachIntoIt() {
    assertThat(district.missingYears(LocalDate.parse("2021-12-01"))).isEmpty();
    assertThat(district.missingYears(LocalDate.parse("2021-12-02"))).containsExactly(2022);
    assertThat(district.missingYears(LocalDate.parse("2022-01-01"))).containsExactly(2022);
    assertThat(district.calendar(2021)).isPresent();
  }
}
