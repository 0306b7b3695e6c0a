package io.anshao.cases.authenticity.domain;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is asked about the belief in a rectification. */
public sealed interface AuthenticityCommand {

  Stamp stamp();

  /**
   * Pictures speak against it.
   *
   * @param inspectors who took part in the first inspection
   */
  record Question(Stamp stamp, List<Doubt> doubts, Set<UUID> inspectors)
      implements AuthenticityCommand {}

  /**
   * 现场核实: two people who had no part in the first inspection go and see.
   *
   * @param failed hazards that are not fixed, when it is not true
   * @param main where the main line stands
   * @param isFined whether a fine stands
   */
  record Verify(
      Stamp stamp,
      boolean isTrue,
      UUID second,
      Text record,
      List<UUID> photos,
      List<HazardId> failed,
      Optional<LocalDate> newDueOn,
      CaseState main,
      boolean isFined)
      implements AuthenticityCommand {}
}
