package io.anshao.cases.extension.domain;

import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionRefused;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionRequested;
import io.anshao.cases.extension.domain.ExtensionState.Request;
import io.anshao.cases.extension.domain.ExtensionState.Requested;
import io.anshao.cases.extension.domain.ExtensionState.Settled;

/** What a request becomes by an event. Holds no rule. */
public final class ExtensionEvolution {

  private ExtensionEvolution() {}

  /** The state after an event. */
  public static ExtensionState evolve(ExtensionState state, ExtensionEvent event) {
    return switch (event) {
      case ExtensionRequested e ->
          new Requested(
              state.granted(), new Request(e.until(), e.reason(), e.stamp().by().person()));
      case ExtensionApproved _ -> new Settled(state.granted() + 1);
      case ExtensionRefused _ -> new Settled(state.granted());
    };
  }
}
