package io.anshao.cases.lookback.domain;

import java.util.List;

/** The visits after the fix. */
public sealed interface LookBackState {

  /** As many as there were. */
  record Visits(List<Visit> visits) implements LookBackState {}
}
