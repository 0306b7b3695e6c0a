package io.anshao.cases.tip;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.contracts.progress.ProgressStatus;
import java.util.List;

/** What reporters hear of an event, for tests elsewhere. */
public final class Heard {

  private Heard() {}

  /** The steps of an event on the pages of reporters. */
  public static List<ProgressStatus> of(Calendars calendars, Recorded event, CaseFile file) {
    return new ReporterSteps(calendars)
        .of(event, file).stream().map(ReporterSteps.Step::status).toList();
  }
}
