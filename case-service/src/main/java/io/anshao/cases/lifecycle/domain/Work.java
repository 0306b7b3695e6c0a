package io.anshao.cases.lifecycle.domain;

import java.util.UUID;

/**
 * A matter in a unit's hands.
 *
 * @param handler who of the unit is answerable
 */
public record Work(Matter matter, Assignment assignment, Findings findings, UUID handler) {

  Work with(Findings next) {
    return new Work(matter, assignment, next, handler);
  }

  Work with(Severity confirmed) {
    return new Work(matter.with(confirmed), assignment, findings, handler);
  }

  /** 重大: another inspector re-inspects (DOMAIN 3.2). */
  public boolean isMajor() {
    return findings.hasMajor() || matter.severity() == Severity.L2_MAJOR;
  }

  /** Closed by an office leader only: major, emergency (a death may be alleged) or media. */
  public boolean needsLeader() {
    return isMajor()
        || matter.severity() == Severity.L1_EMERGENCY
        || matter.registration().channel().equals("media");
  }
}
