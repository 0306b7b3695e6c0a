package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.token.StaffUser;
import reactor.core.publisher.Mono;

/** Is told when somebody has keyed a tip in, after its commit and before they are answered. */
@FunctionalInterface
public interface KeyedIn {

  /**
   * Completes when what the entry leaves behind is done. Should it fail, the caller sends the tip
   * again under the same key and it is told again.
   */
  Mono<Void> keyedIn(StaffUser by, IdempotencyKey key);
}
