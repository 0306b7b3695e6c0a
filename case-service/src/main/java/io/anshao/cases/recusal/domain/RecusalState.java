package io.anshao.cases.recusal.domain;

import java.util.Set;
import java.util.UUID;

/** Who takes no part in a case. */
public sealed interface RecusalState {

  /** Everybody who recused themselves; nobody at first. */
  record Recusals(Set<UUID> people) implements RecusalState {

    /** Nobody. */
    public static final Recusals NOBODY = new Recusals(Set.of());
  }
}
