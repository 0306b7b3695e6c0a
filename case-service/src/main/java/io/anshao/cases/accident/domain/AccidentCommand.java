package io.anshao.cases.accident.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What people do about an alleged death. */
public sealed interface AccidentCommand {

  Stamp stamp();

  /**
   * Somebody heard of a death.
   *
   * @param isOpen whether the case is still at work; after its end the word of a death is a new tip
   */
  record Allege(Stamp stamp, Text reason, boolean isOpen) implements AccidentCommand {}

  /** 事故上报: up to the county's regulator and on (国务院令第493号). */
  record ReportUp(Stamp stamp, Text to) implements AccidentCommand {}

  /** A leader of the committee has it verified. */
  record Organise(Stamp stamp, Text decision) implements AccidentCommand {}

  /** A leader of the committee decides that there was no death. */
  record Clear(Stamp stamp, Text reason) implements AccidentCommand {}
}
