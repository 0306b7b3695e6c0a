package io.anshao.cases.petition.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.UUID;

/** Whether the district's government is asked to close the firm. */
public sealed interface PetitionState {

  /** Nobody proposes it. */
  record NotProposed() implements PetitionState {}

  /** One person proposes it; a leader of the committee decides. */
  record Proposed(Text reason, Grounds grounds, UUID by) implements PetitionState {}

  /** It was decided, on these grounds. */
  record Petitioned(Text reason, Grounds grounds) implements PetitionState {}

  /** It was decided not to; it may be proposed again. */
  record Rejected(Text reason) implements PetitionState {}
}
