package io.anshao.cases.penalty.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.penalty.domain.Penalty.Stage;
import io.anshao.cases.penalty.domain.PenaltyCommand.Decide;
import io.anshao.cases.penalty.domain.PenaltyCommand.Execute;
import io.anshao.cases.penalty.domain.PenaltyCommand.File;
import io.anshao.cases.penalty.domain.PenaltyCommand.Publish;
import io.anshao.cases.penalty.domain.PenaltyCommand.Revoke;
import io.anshao.cases.penalty.domain.PenaltyCommand.Suggest;
import io.anshao.cases.penalty.domain.PenaltyState.Penalties;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What may be recorded of a penalty (DOMAIN 2.8, 3.5): one after the other, suggested, filed,
 * decided, published within seven working days (安全生产法 art. 78), executed or revoked.
 */
public final class PenaltyDecider {

  private PenaltyDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<PenaltyEvent> decide(PenaltyState state, PenaltyCommand command) {
    var stage = state.current().map(Penalty::stage);
    return switch (command) {
      case Suggest _ when isUnderWay(stage) -> refuse(Refusals.UNDER_WAY);
      case Suggest c when !c.isFounded() -> refuse(Refusals.NOT_FOUNDED);
      case Suggest c -> accept(new PenaltyEvent.PenaltySuggested(c.stamp(), c.basis()));

      case File c when is(stage, Stage.SUGGESTED) ->
          accept(new PenaltyEvent.PenaltyFiled(c.stamp()));
      case File _ -> refuse(Refusals.NOT_SUGGESTED);

      case Decide _ when !is(stage, Stage.FILED) -> refuse(Refusals.NOT_FILED);
      case Decide c when c.on().isAfter(c.today()) -> refuse(Refusals.IN_FUTURE);
      case Decide c ->
          accept(
              new PenaltyEvent.PenaltyDecided(
                  c.stamp(), c.number(), c.on(), c.yuan(), c.publishBy()));

      case Publish c when is(stage, Stage.DECIDED) ->
          accept(new PenaltyEvent.PenaltyPublished(c.stamp()));
      case Publish _ -> refuse(Refusals.NOT_DECIDED);

      case Execute _ when is(stage, Stage.DECIDED) -> refuse(Refusals.NOT_PUBLISHED);
      case Execute c when is(stage, Stage.PUBLISHED) ->
          accept(new PenaltyEvent.PenaltyExecuted(c.stamp()));
      case Revoke c when stage.filter(Stage::isImposed).isPresent() ->
          accept(new PenaltyEvent.PenaltyRevoked(c.stamp(), c.reason()));
      case Execute _, Revoke _ -> refuse(Refusals.NOT_DECIDED);
    };
  }

  private static boolean isUnderWay(Optional<Stage> stage) {
    return stage.filter(s -> s != Stage.EXECUTED && s != Stage.REVOKED).isPresent();
  }

  private static boolean is(Optional<Stage> stage, Stage wanted) {
    return stage.filter(wanted::equals).isPresent();
  }

  /** The state after an event. */
  public static PenaltyState evolve(PenaltyState state, PenaltyEvent event) {
    var all = new ArrayList<>(state.penalties());
    switch (event) {
      case PenaltyEvent.PenaltySuggested e ->
          all.add(new Penalty(Stage.SUGGESTED, e.basis(), Optional.empty()));
      case PenaltyEvent.PenaltyFiled _ -> all.add(all.removeLast().at(Stage.FILED));
      case PenaltyEvent.PenaltyDecided e ->
          all.add(
              new Penalty(
                  Stage.DECIDED,
                  all.removeLast().basis(),
                  Optional.of(new Penalty.Decided(e.number(), e.on(), e.yuan()))));
      case PenaltyEvent.PenaltyPublished _ -> all.add(all.removeLast().at(Stage.PUBLISHED));
      case PenaltyEvent.PenaltyExecuted _ -> all.add(all.removeLast().at(Stage.EXECUTED));
      case PenaltyEvent.PenaltyRevoked _ -> all.add(all.removeLast().at(Stage.REVOKED));
    }
    return new Penalties(all);
  }
}
