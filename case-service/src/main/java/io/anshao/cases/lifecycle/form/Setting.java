package io.anshao.cases.lifecycle.form;

import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a form needs to know of the case and its district to be offered. */
public interface Setting {

  /** Where the case stands. */
  CaseState state();

  /** Where a side track stands; empty when it never moved. */
  Optional<Object> track(String name);

  /** The case's clocks. */
  Clocks clocks();

  /** The values of a taxonomy of the district. */
  List<Choice> taxonomy(String name);

  /** Who may have no part in the case, and so is not offered. */
  Set<UUID> barred();

  /** Units that may not have the case, and so are not offered. */
  Set<UnitCode> hidden();

  /** The words behind a text of the case, unless they are erased. */
  Optional<String> words(Text text);
}
