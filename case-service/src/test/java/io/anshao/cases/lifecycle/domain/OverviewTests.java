package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HANDLER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.OTHER_INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.STREET;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TRIAGER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.general;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.handOver;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pass;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverviewTests {

  @Test
  void knowsWhoTookPart() {
    var of = of(rectifying(report(), pass(OTHER_INSPECTOR)));

    assertThat(of.tookPart(HANDLER.by().person())).isTrue();
    assertThat(of.tookPart(INSPECTOR.by().person())).isTrue();
    assertThat(of.tookPart(OTHER_INSPECTOR.by().person())).isTrue();
    assertThat(of.tookPart(TRIAGER.by().person())).isFalse();
    assertThat(of(register()).tookPart(HANDLER.by().person())).isFalse();
    assertThat(of(inProgress(handOver(OTHER_INSPECTOR))).tookPart(HANDLER.by().person())).isTrue();
  }

  @Test
  void isProvenByAFindingAlone() {
    assertThat(of(inProgress()).isProven()).isFalse();
    assertThat(of(inProgress(inspect(Finding.UNSUBSTANTIATED))).isProven()).isFalse();
    assertThat(of(inProgress(inspect(Finding.SUBSTANTIATED, general("上锁")))).isProven()).isTrue();
  }

  @Test
  void namesTheUnitsThatHaveIt() {
    assertThat(of(register(), accept()).units()).isEmpty();
    assertThat(of(inProgress()).units()).containsExactly(FIRE, STREET);
  }

  @Test
  void goesByTheJudgementOnceThereIsOne() {
    assertThat(of(register()).severity()).isEqualTo(Severity.L3_SERIOUS);
    assertThat(of(register()).hazardType()).contains("fire_exit");
    assertThat(of(register(), accept(Severity.L1_EMERGENCY)).severity())
        .isEqualTo(Severity.L1_EMERGENCY);
    for (var severity : Severity.values()) {
      assertThat(Severity.ofCode(severity.code())).contains(severity);
    }
    assertThat(Severity.ofCode("L9")).isEmpty();
  }

  private static Overview of(CaseCommand... commands) {
    return Overview.of(given(commands).state());
  }
}
