package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** 延期: twice, thirty days each, ninety from acceptance in all (DOMAIN 3.5; 宁波 2019 办法). */
final class ExtensionLaw implements Law {

  private int granted;
  private LocalDate accepted = LocalDate.MIN;
  private Instant left = Instant.MIN;
  private Duration away = Duration.ZERO;

  @Override
  public void check(Passed step) {
    var at = step.event().stamp().at();
    switch (step.event().event()) {
      case CaseEvent.Accepted _ -> accepted = day(at);
      case CaseEvent.ReferredOut _ -> left = at;
      case CaseEvent.CameBack _ -> away = away.plus(Duration.between(left, at)).plusDays(1);
      case ExtensionApproved e -> granted(step, e.until());
      default -> {
        // says nothing of time
      }
    }
  }

  private void granted(Passed step, LocalDate until) {
    granted++;
    assertThat(granted).as("extensions").isLessThanOrEqualTo(2);
    if (granted == 2) {
      var role = step.event().stamp().by().role();
      assertThat(role).as("grants a second time").isEqualTo(Role.COMMITTEE_LEADER);
    }
    var before = step.before().clocks().latest("handle_total").orElseThrow();
    assertThat(before.isRunning()).as("runs").isTrue();
    var due = day(before.deadline().dueAt());
    assertThat(until).as("longer").isAfter(due);
    assertThat(until).as("thirty days").isBeforeOrEqualTo(due.plusDays(30));
    assertThat(until)
        .as("ninety days in all, time elsewhere apart")
        .isBeforeOrEqualTo(accepted.plusDays(90 + away.toDays()));
    var after = step.after().clocks().latest("handle_total").orElseThrow();
    assertThat(day(after.deadline().dueAt())).as("due then").isEqualTo(until);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Deadline.ZONE).toLocalDate();
  }
}
