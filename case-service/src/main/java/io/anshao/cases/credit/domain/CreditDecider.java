package io.anshao.cases.credit.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.credit.domain.CreditCommand.Drop;
import io.anshao.cases.credit.domain.CreditCommand.Enlist;
import io.anshao.cases.credit.domain.CreditCommand.HandOver;
import io.anshao.cases.credit.domain.CreditCommand.NotList;
import io.anshao.cases.credit.domain.CreditCommand.Repair;
import io.anshao.cases.credit.domain.CreditCommand.Suggest;
import io.anshao.cases.credit.domain.CreditEvent.CreditDropped;
import io.anshao.cases.credit.domain.CreditEvent.CreditHandedOver;
import io.anshao.cases.credit.domain.CreditEvent.CreditListed;
import io.anshao.cases.credit.domain.CreditEvent.CreditNotListed;
import io.anshao.cases.credit.domain.CreditEvent.CreditRepaired;
import io.anshao.cases.credit.domain.CreditEvent.CreditSuggested;
import io.anshao.cases.credit.domain.CreditState.Dropped;
import io.anshao.cases.credit.domain.CreditState.HandedOver;
import io.anshao.cases.credit.domain.CreditState.Listed;
import io.anshao.cases.credit.domain.CreditState.Listing;
import io.anshao.cases.credit.domain.CreditState.NotListed;
import io.anshao.cases.credit.domain.CreditState.NotSuggested;
import io.anshao.cases.credit.domain.CreditState.Repaired;
import io.anshao.cases.credit.domain.CreditState.Suggested;
import io.anshao.cases.lifecycle.domain.Decision;

/**
 * May a firm be handed over for its credit, and what is recorded of it? (安全生产严重失信主体名单管理办法, 部令11号,
 * in force from 2023-10-01; DOMAIN 2.7.) A penalty comes first, one person suggests and another
 * decides, and the list itself is the business of who punished.
 */
public final class CreditDecider {

  private CreditDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<CreditEvent> decide(CreditState state, CreditCommand command) {
    return switch (command) {
      case Suggest c -> suggest(state, c);
      case Drop _, HandOver _ when !(state instanceof Suggested) -> refuse(Refusals.NOT_SUGGESTED);
      case Drop _, HandOver _ when isBySuggester(state, command) -> refuse(Refusals.SAME_PERSON);
      case Drop c -> accept(new CreditDropped(c.stamp(), c.reason()));
      case HandOver c ->
          c.isPunished()
              ? accept(new CreditHandedOver(c.stamp(), c.body(), c.letter()))
              : refuse(Refusals.NOT_PUNISHED);
      case Enlist c -> list(state, c);
      case NotList c ->
          state instanceof HandedOver
              ? accept(new CreditNotListed(c.stamp(), c.reason()))
              : refuse(Refusals.NOT_HANDED_OVER);
      case Repair c -> repair(state, c);
    };
  }

  private static Decision<CreditEvent> suggest(CreditState state, Suggest c) {
    return switch (state) {
      case Suggested _, HandedOver _, Listed _ -> refuse(Refusals.UNDER_WAY);
      case NotSuggested _, Dropped _, NotListed _, Repaired _ ->
          c.isPunished()
              ? accept(new CreditSuggested(c.stamp(), c.reason()))
              : refuse(Refusals.NOT_PUNISHED);
    };
  }

  private static boolean isBySuggester(CreditState state, CreditCommand command) {
    return state instanceof Suggested s && s.by().equals(command.stamp().by().person());
  }

  /** A false application for repair leads back to the list. */
  private static Decision<CreditEvent> list(CreditState state, Enlist c) {
    if (!(state instanceof HandedOver || state instanceof Repaired)) {
      return refuse(Refusals.NOT_HANDED_OVER);
    }
    if (c.on().isAfter(c.today())) {
      return refuse(Refusals.IN_FUTURE);
    }
    return state instanceof Repaired repaired && c.on().isBefore(repaired.on())
        ? refuse(Refusals.BEFORE_REPAIR)
        : accept(new CreditListed(c.stamp(), c.number(), c.on()));
  }

  private static Decision<CreditEvent> repair(CreditState state, Repair c) {
    if (!(state instanceof Listed(Listing listing))) {
      return refuse(Refusals.NOT_LISTED);
    }
    if (c.on().isAfter(c.today())) {
      return refuse(Refusals.IN_FUTURE);
    }
    return c.isPunished() && c.on().isBefore(listing.repairableFrom())
        ? refuse(Refusals.TOO_EARLY)
        : accept(new CreditRepaired(c.stamp(), c.number(), c.on()));
  }

  /** The state after an event. */
  public static CreditState evolve(CreditState state, CreditEvent event) {
    return switch (event) {
      case CreditSuggested e -> new Suggested(e.reason(), e.stamp().by().person());
      case CreditDropped e -> new Dropped(e.reason());
      case CreditHandedOver e -> new HandedOver(e.body(), e.letter());
      case CreditListed e -> new Listed(Listing.of(e.number(), e.on()));
      case CreditNotListed e -> new NotListed(e.reason());
      case CreditRepaired e when state instanceof Listed(Listing listing) ->
          new Repaired(listing, e.number(), e.on());
      case CreditRepaired _ -> state;
    };
  }

  /** Before anything happened. */
  public static CreditState start() {
    return new NotSuggested();
  }
}
