package io.anshao.cases.metric;

import java.util.List;
import java.util.function.UnaryOperator;

/** What an event says of the one before it. */
final class Latest {

  private Latest() {}

  /** Changes the last of them, if there is one. */
  static <T> void change(List<T> all, UnaryOperator<T> by) {
    if (!all.isEmpty()) {
      all.add(by.apply(all.removeLast()));
    }
  }
}
