package io.anshao.cases.accident.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;

/** What is known of a death. */
public sealed interface AccidentState {

  /** Nobody speaks of one. */
  record Nothing() implements AccidentState {}

  /**
   * A death is alleged and nobody has decided yet.
   *
   * @param reportedTo whom it was reported up to, once it was
   */
  record Alleged(Text reason, Optional<Text> reportedTo) implements AccidentState {}

  /**
   * The county's government verifies it; the matter is handled on (安全生产法 art. 73).
   *
   * @param reportedTo whom it was reported up to, once it was
   */
  record Verifying(Text decision, Optional<Text> reportedTo) implements AccidentState {}

  /** A leader decided that there was none. */
  record Cleared(Text reason) implements AccidentState {}
}
