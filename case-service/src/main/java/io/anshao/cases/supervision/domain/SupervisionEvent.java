package io.anshao.cases.supervision.domain;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.lifecycle.domain.DocumentSeries;
import io.anshao.cases.lifecycle.domain.Numbered;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** A letter was signed. */
public sealed interface SupervisionEvent {

  Stamp stamp();

  /**
   * Signed by a leader of the office.
   *
   * @param number given when it is appended
   */
  record SupervisionLetterSigned(Stamp stamp, Duty duty, Text content, String number)
      implements SupervisionEvent, Numbered {

    @Override
    public DocumentSeries series() {
      return DocumentSeries.SUPERVISION_LETTER;
    }

    @Override
    public SupervisionLetterSigned numbered(String given) {
      return new SupervisionLetterSigned(stamp, duty, content, given);
    }
  }
}
