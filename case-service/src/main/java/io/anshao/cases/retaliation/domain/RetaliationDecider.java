package io.anshao.cases.retaliation.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Conclude;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Contact;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Refer;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Report;
import io.anshao.cases.retaliation.domain.RetaliationCommand.Verify;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationAdded;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationContacted;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationHandled;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationReferred;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationReported;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationVerified;
import io.anshao.cases.retaliation.domain.RetaliationState.Matter;
import io.anshao.cases.retaliation.domain.RetaliationState.Matters;
import io.anshao.cases.retaliation.domain.RetaliationState.Referral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * 打击报复: nobody loses pay, post or work for a report (安全生产法 arts. 54, 55). It is reported, verified
 * and handled; what is proven goes to an authority that can punish it (DOMAIN 3.5).
 */
public final class RetaliationDecider {

  private RetaliationDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<RetaliationEvent> decide(
      RetaliationState state, RetaliationCommand command) {
    var open = state.open().stream().filter(each -> each.tip().equals(command.tip())).findFirst();
    return switch (command) {
      case Report c when c.number().isEmpty() -> refuse(Refusals.NO_TIP);
      case Report c when open.isPresent() ->
          accept(new RetaliationAdded(c.stamp(), c.tip(), c.account()));
      case Report c -> accept(new RetaliationReported(c.stamp(), c.tip(), c.number(), c.account()));
      case Contact _, Verify _, Refer _, Conclude _ when open.isEmpty() ->
          refuse(Refusals.NOT_OPEN);
      case Contact _ when open.filter(Matter::isContacted).isPresent() ->
          refuse(Refusals.CONTACTED);
      case Contact c -> accept(new RetaliationContacted(c.stamp(), c.tip(), c.record()));
      case Verify _ when open.flatMap(Matter::isProven).isPresent() -> refuse(Refusals.VERIFIED);
      case Verify c ->
          accept(new RetaliationVerified(c.stamp(), c.tip(), c.isProven(), c.record()));
      case Refer c when c.on().isAfter(c.today()) -> refuse(Refusals.IN_FUTURE);
      case Refer c ->
          accept(new RetaliationReferred(c.stamp(), c.tip(), c.to(), c.letter(), c.on()));
      case Conclude c -> conclude(open.orElseThrow(), c);
    };
  }

  private static Decision<RetaliationEvent> conclude(Matter matter, Conclude c) {
    if (matter.isProven().isEmpty()) {
      return refuse(Refusals.NOT_VERIFIED);
    }
    return matter.isProven().get() && matter.referrals().isEmpty()
        ? refuse(Refusals.NOT_REFERRED)
        : accept(new RetaliationHandled(c.stamp(), c.tip(), c.result()));
  }

  /** The state after an event. */
  public static RetaliationState evolve(RetaliationState state, RetaliationEvent event) {
    var all = ((Matters) state).all();
    return switch (event) {
      case RetaliationReported e -> reported(all, Matter.of(e.tip(), e.number(), e.account()));
      case RetaliationAdded e -> changed(all, e.tip(), each -> each.adding(e.account()));
      case RetaliationContacted e -> changed(all, e.tip(), Matter::contacted);
      case RetaliationVerified e -> changed(all, e.tip(), each -> each.verified(e.isProven()));
      case RetaliationReferred e ->
          changed(all, e.tip(), each -> each.referred(new Referral(e.to(), e.letter(), e.on())));
      case RetaliationHandled e -> changed(all, e.tip(), each -> each.handled(e.result()));
    };
  }

  private static Matters reported(List<Matter> all, Matter matter) {
    var next = new ArrayList<>(all);
    next.removeIf(each -> each.tip().equals(matter.tip()));
    next.add(matter);
    return new Matters(List.copyOf(next));
  }

  private static Matters changed(List<Matter> all, UUID tip, UnaryOperator<Matter> by) {
    return new Matters(
        all.stream()
            .map(each -> Optional.of(each).filter(m -> m.tip().equals(tip)).map(by).orElse(each))
            .toList());
  }
}
