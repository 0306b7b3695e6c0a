package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportActTests {

  @Test
  void isTheUnitsOrTheOffices() {
    assertThat(ReportAct.values())
        .filteredOn(ReportAct::isOfUnit)
        .containsExactly(ReportAct.SAVE, ReportAct.SUBMIT);
    assertThat(ReportAct.SUBMIT.isFor(Set.of(Role.UNIT_LEADER))).isTrue();
    assertThat(ReportAct.SUBMIT.isFor(Set.of(Role.UNIT_CLERK, Role.OFFICE_LEADER))).isFalse();
    assertThat(ReportAct.FREEZE.isFor(Set.of(Role.UNIT_LEADER))).isFalse();
    assertThat(ReportAct.OPEN.isFor(EnumSet.allOf(Role.class))).isFalse();
    assertThat(ReportAct.REMIND.code()).isEqualTo("remind");
  }
}
