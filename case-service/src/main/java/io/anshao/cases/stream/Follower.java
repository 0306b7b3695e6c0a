package io.anshao.cases.stream;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.caseevent.CaseChanged;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One open stream. Whoever reads too slowly is told to read everything anew. */
final class Follower {

  /** Hints that may wait for a slow reader. */
  static final int WAITING = 256;

  private static final ServerSentEvent<Hint> RESET =
      ServerSentEvent.<Hint>builder().event("reset").build();

  private static final ServerSentEvent<Hint> BEAT =
      ServerSentEvent.<Hint>builder().comment("").build();

  private final Scope scope;
  private final Sinks.Many<ServerSentEvent<Hint>> sink =
      Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));

  private volatile boolean behind;

  Follower(Scope scope) {
    this.scope = scope;
  }

  /** Calls come one after the other. */
  void tell(String id, CaseChanged change) {
    var units = codes(change.units());
    var hidden = change.hiddenFrom();
    if (scope.sees(change.district(), units, hidden == null ? List.of() : codes(hidden))) {
      emit(ServerSentEvent.<Hint>builder().id(id).event("case").data(CaseHint.of(change)).build());
    }
  }

  private static List<UnitCode> codes(List<String> units) {
    return units.stream().map(UnitCode::new).toList();
  }

  /** Not numbered: who comes back asks who is there. */
  void tell(PresenceHint hint, Audience audience) {
    if (scope.sees(audience.district(), audience.units(), audience.hidden())) {
      emit(ServerSentEvent.<Hint>builder().event("presence").data(hint).build());
    }
  }

  /** What was missed is not known: everything is to be read anew. */
  void reset() {
    emit(RESET);
  }

  /** Shows that the stream is alive. */
  void beat() {
    emit(BEAT);
  }

  void end() {
    sink.tryEmitComplete();
  }

  private void emit(ServerSentEvent<Hint> event) {
    if (sink.tryEmitNext(event) == Sinks.EmitResult.FAIL_OVERFLOW) {
      behind = true;
      end();
    }
  }

  /** Ends with a reset when the reader fell behind. */
  Flux<ServerSentEvent<Hint>> events() {
    return sink.asFlux().concatWith(Mono.defer(() -> behind ? Mono.just(RESET) : Mono.empty()));
  }
}
