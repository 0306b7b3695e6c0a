package io.anshao.cases.district.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitAliasTests {

  @Test
  void meansTheUnitFromItsFirstDayToItsLast() {
    var alias = alias("2020-06-16", "2021-06-30");

    assertThat(alias.isGoodOn(day("2020-06-15"))).isFalse();
    assertThat(alias.isGoodOn(day("2020-06-16"))).isTrue();
    assertThat(alias.isGoodOn(day("2021-06-30"))).isTrue();
    assertThat(alias.isGoodOn(day("2021-07-01"))).isFalse();
    assertThat(alias(null, null).isGoodOn(day("1949-10-01"))).isTrue();
  }

  @Test
  void overlapsWhatIsGoodOnOneOfItsDays() {
    var alias = alias("2020-06-16", "2021-06-30");

    assertThat(alias.overlaps(alias("2021-06-30", null))).isTrue();
    assertThat(alias.overlaps(alias(null, "2020-06-16"))).isTrue();
    assertThat(alias.overlaps(alias("2021-07-01", null))).isFalse();
    assertThat(alias.overlaps(alias(null, "2020-06-15"))).isFalse();
    assertThat(alias(null, null).overlaps(alias)).isTrue();
  }

  @Test
  void isListedByTheUnitOnItsDays() {
    var unit =
        new Unit(
            "t_waitan",
            "外滩街道",
            "territory",
            true,
            List.of(alias("2020-06-16", null), new UnitAlias("外滩办", "试用", null, null)));

    assertThat(unit.aliasesOn(day("2020-06-15"))).containsExactly("外滩办");
    assertThat(unit.aliasesOn(day("2020-06-16"))).containsExactly("中马街道", "外滩办");
  }

  private static UnitAlias alias(@Nullable String from, @Nullable String until) {
    return new UnitAlias("中马街道", "甬政发〔2020〕35号", nullable(from), nullable(until));
  }

  private static @Nullable LocalDate nullable(@Nullable String day) {
    return day == null ? null : day(day);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
