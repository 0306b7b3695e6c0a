package io.anshao.cases.callback.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.callback.domain.CallbackCommand.Contact;
import io.anshao.cases.callback.domain.CallbackCommand.Decline;
import io.anshao.cases.callback.domain.CallbackCommand.Miss;
import io.anshao.cases.callback.domain.CallbackCommand.Record;
import io.anshao.cases.callback.domain.CallbackCommand.Take;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackAnswered;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackDeclined;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackMissed;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackOwed;
import io.anshao.cases.callback.domain.CallbackEvent.CallbackTaken;
import io.anshao.cases.callback.domain.CallbackEvent.ReporterContacted;
import io.anshao.cases.callback.domain.CallbackEvent.ReporterRated;
import io.anshao.cases.callback.domain.CallbackState.Call;
import io.anshao.cases.callback.domain.CallbackState.Calls;
import io.anshao.cases.callback.domain.CallbackState.Stage;
import io.anshao.cases.lifecycle.domain.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * 回访: who was told the result is asked what they think of it, three tries at most (design); what a
 * reporter says on the tracking page is kept as well and spares the call (DOMAIN 2.9, 3.3).
 */
public final class CallbackDecider {

  private static final int TRIES = 3;

  private CallbackDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<CallbackEvent> decide(CallbackState state, CallbackCommand command) {
    var calls = (Calls) state;
    return switch (command) {
      case Contact c when !c.isDue() -> refuse(Refusals.NO_CONTACT_DUE);
      case Contact c -> accept(new ReporterContacted(c.stamp(), c.isReached(), c.words()));
      case Take c -> ofOwed(calls, c.tip(), call -> take(call, c));
      case Miss c -> ofOwed(calls, c.tip(), call -> miss(call, c));
      case Record c -> ofOwed(calls, c.tip(), _ -> record(c));
      case Decline c ->
          ofOwed(calls, c.tip(), _ -> accept(new CallbackDeclined(c.stamp(), c.tip())));
    };
  }

  private static Decision<CallbackEvent> ofOwed(
      Calls calls, UUID tip, Function<Call, Decision<CallbackEvent>> then) {
    return calls.owed().stream()
        .filter(call -> call.tip().equals(tip))
        .findFirst()
        .map(then)
        .orElseGet(() -> refuse(Refusals.NOT_OWED));
  }

  private static Decision<CallbackEvent> take(Call call, Take c) {
    return call.takenBy().filter(c.stamp().by().person()::equals).isPresent()
        ? refuse(Refusals.TAKEN)
        : accept(new CallbackTaken(c.stamp(), c.tip()));
  }

  private static Decision<CallbackEvent> miss(Call call, Miss c) {
    var isLast = call.tries() + 1 >= TRIES;
    if (!isLast && !c.nextOn().isAfter(c.today())) {
      return refuse(Refusals.NOT_LATER);
    }
    return accept(
        new CallbackMissed(
            c.stamp(), c.tip(), isLast ? Optional.empty() : Optional.of(c.nextOn())));
  }

  private static Decision<CallbackEvent> record(Record c) {
    return c.answer()
        .<Decision<CallbackEvent>>map(
            answer -> accept(new CallbackAnswered(c.stamp(), c.tip(), answer, c.words())))
        .orElseGet(() -> refuse(Refusals.INCOMPLETE));
  }

  /** The state after an event. */
  public static CallbackState evolve(CallbackState state, CallbackEvent event) {
    var calls = (Calls) state;
    return switch (event) {
      case CallbackOwed e -> put(calls, Call.owed(e.tip(), e.number()));
      case CallbackTaken e -> moved(calls, e.tip(), call -> call.takenBy(e.stamp().by().person()));
      case CallbackMissed e -> moved(calls, e.tip(), call -> call.missed(e.nextOn().isEmpty()));
      case CallbackAnswered e -> moved(calls, e.tip(), call -> call.with(e.answer()));
      case CallbackDeclined e -> moved(calls, e.tip(), call -> call.at(Stage.DECLINED));
      case ReporterRated e -> put(calls, known(calls, e).with(e.answer()));
      case ReporterContacted _ -> calls;
    };
  }

  private static Call known(Calls calls, ReporterRated e) {
    return calls.calls().stream()
        .filter(call -> call.tip().equals(e.tip()))
        .findFirst()
        .orElseGet(() -> Call.owed(e.tip(), e.number()));
  }

  private static Calls put(Calls calls, Call call) {
    var all = new ArrayList<>(calls.calls());
    all.removeIf(each -> each.tip().equals(call.tip()));
    all.add(call);
    return new Calls(List.copyOf(all));
  }

  private static Calls moved(Calls calls, UUID tip, UnaryOperator<Call> by) {
    return new Calls(
        calls.calls().stream()
            .map(call -> call.tip().equals(tip) ? by.apply(call) : call)
            .toList());
  }
}
