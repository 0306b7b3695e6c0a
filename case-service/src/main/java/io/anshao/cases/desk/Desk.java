package io.anshao.cases.desk;

import io.anshao.messaging.lane.Lanes;
import reactor.core.publisher.Mono;

/** Hands rare writes to their lane. An answer comes after the commit. */
public final class Desk {

  private final Lanes<DeskWork<?>, Boolean> lanes;

  Desk(Lanes<DeskWork<?>, Boolean> lanes) {
    this.lanes = lanes;
  }

  /**
   * Writes once subscribed to.
   *
   * @param aggregate what is written to, for example {@code district/330205}: writes of one
   *     aggregate come one after the other
   * @return the answer, or what the write threw
   */
  public <R> Mono<R> write(String aggregate, DeskWrite<R> write) {
    return Mono.defer(
        () -> {
          var work = new DeskWork<>(aggregate, write);
          return lanes.submit(work).map(done -> work.answer());
        });
  }
}
