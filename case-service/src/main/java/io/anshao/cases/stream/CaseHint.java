package io.anshao.cases.stream;

import io.anshao.contracts.caseevent.CaseChanged;
import java.util.UUID;

/**
 * Something happened in a case; the console asks for what.
 *
 * @param kind the step in kebab case, for example {@code signed-for}
 */
record CaseHint(UUID id, long version, String kind, String number) implements Hint {

  static CaseHint of(CaseChanged change) {
    return new CaseHint(change.caseId(), change.version(), change.event(), change.caseNumber());
  }
}
