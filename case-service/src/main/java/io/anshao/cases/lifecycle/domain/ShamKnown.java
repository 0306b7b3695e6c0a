package io.anshao.cases.lifecycle.domain;

/** Where a track stands that knows whether a rectification was sham, for tracks that ask. */
public interface ShamKnown {

  /** Whether one ever was, of this case. */
  boolean wasSham();
}
