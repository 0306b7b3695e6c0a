package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Suggestion;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a district on who handles what (DOMAIN 4.7), in memory. */
public interface Routes {

  /**
   * Who should handle the case; empty when no rule says or nothing is accepted yet.
   *
   * @param without units that may not have it: a rule that names one is passed over
   */
  Optional<Suggestion> of(CaseState main, Set<UnitCode> without);

  /** The special targets 重点对象 (DOMAIN 4.3) that words name by the district's keywords. */
  List<String> targetsIn(String district, String words);
}
