package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes tips that other systems pass on, by the same checks and lanes as those of the form. */
public final class RelayedTips {

  private final TipIntake intake;

  RelayedTips(TipIntake intake) {
    this.intake = intake;
  }

  /** A tip that is stored. Its receipt code stays here: it is for the reporter's eyes alone. */
  public record Taken(UUID tipId, String tipNumber) {}

  /**
   * The tip once it is committed.
   *
   * @param body what came, to tell another one under the same key
   */
  public Mono<Taken> submit(
      RelayedTip tip, byte[] body, IdempotencyKey key, ServerWebExchange exchange) {
    return intake
        .relay(tip, body, key, TraceParent.of(exchange))
        .map(receipt -> new Taken(receipt.tipId(), receipt.tipNumber()));
  }
}
