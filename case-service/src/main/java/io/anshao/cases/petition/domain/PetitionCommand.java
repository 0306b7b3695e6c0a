package io.anshao.cases.petition.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What people do about a petition. */
public sealed interface PetitionCommand {

  Stamp stamp();

  /**
   * Proposes it.
   *
   * @param isFounded whether an inspection of this case found something
   */
  record Propose(Stamp stamp, Text reason, Grounds grounds, boolean isFounded)
      implements PetitionCommand {}

  /**
   * Decides to petition.
   *
   * @param grounds as they stand now
   */
  record Approve(Stamp stamp, Grounds grounds) implements PetitionCommand {}

  record Reject(Stamp stamp, Text reason) implements PetitionCommand {}
}
