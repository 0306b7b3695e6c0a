package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.InMemory.Passed;

/**
 * What must hold of every event of one case, said from the events alone and apart from the
 * deciders. It may remember; each walk has its own.
 */
interface Law {

  /** Fails when that event should not have been possible. */
  void check(Passed step);

  /** For what is asked of every event: an assertion without its ceremony. */
  static void must(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
