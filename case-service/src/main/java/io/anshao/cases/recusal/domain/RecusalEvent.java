package io.anshao.cases.recusal.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened about who takes part. */
public sealed interface RecusalEvent {

  Stamp stamp();

  /** Whose stamp it is takes no part any more. */
  record Recused(Stamp stamp, Text reason) implements RecusalEvent {}
}
