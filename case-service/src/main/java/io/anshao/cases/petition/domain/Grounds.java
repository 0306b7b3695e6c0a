package io.anshao.cases.petition.domain;

import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.penalty.domain.ClosureCounter;
import java.time.LocalDate;
import java.util.List;

/**
 * What a petition rests on, over all cases of the party in the district (安全生产法 art. 113).
 *
 * @param hasMajor whether a major hazard is open
 * @param inDays decisions of the last 180 days, {@code inAYear} of the last year
 */
public record Grounds(boolean hasMajor, List<LocalDate> inDays, List<LocalDate> inAYear) {

  /** As they stand on a day. */
  public static Grounds of(Party party, LocalDate today) {
    var count = ClosureCounter.count(party.penalties(), today);
    return new Grounds(party.hasMajor(), count.inDays(), count.inAYear());
  }

  /** Whether there is as much as the law asks for. */
  public boolean isMet() {
    return hasMajor && new ClosureCounter.Count(inDays, inAYear).isReached();
  }
}
