package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.form.Hint;
import java.util.Optional;

/** What a tip's words suggest of its type of hazard, for the line below the field. */
public interface HazardHints {

  /** Types with the words that spoke for them; empty when none did. */
  Optional<Hint> hintIn(String district, String words);
}
