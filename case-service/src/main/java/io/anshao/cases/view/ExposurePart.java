package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;
import java.util.function.Function;

/** What a case's view says of its public record. */
@FunctionalInterface
public interface ExposurePart {

  /**
   * The record as this person may see it; empty when there is none.
   *
   * @param words gives what is behind a text, unless it is erased
   */
  Optional<Object> of(CaseFile file, Function<Text, Optional<String>> words, StaffUser user);
}
