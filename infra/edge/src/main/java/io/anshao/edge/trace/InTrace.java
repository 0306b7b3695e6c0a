package io.anshao.edge.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;

/**
 * Does what logs within the trace of its request. A trace does not follow a reactive chain from
 * thread to thread by itself: to let it follow at every operator costs every request an eighth of
 * its processor time (decision 0059), and few of a chain's steps ever log.
 */
public final class InTrace {

  private InTrace() {}

  /** The work's result, empty for {@code null}; what it logs names the trace of the chain. */
  public static <T> Mono<T> call(Callable<T> work) {
    return Mono.deferContextual(
        chain ->
            Mono.fromCallable(
                () -> {
                  var observation =
                      chain.getOrDefault(ObservationThreadLocalAccessor.KEY, Observation.NOOP);
                  try (var _ = observation.openScope()) {
                    return work.call();
                  }
                }));
  }

  /** The same for work without a result. */
  public static Mono<Void> run(Runnable work) {
    return call(
        () -> {
          work.run();
          return null;
        });
  }
}
