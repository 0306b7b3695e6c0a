package io.anshao.cases.voice.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.voice.domain.VoiceCommand.Ask;
import io.anshao.cases.voice.domain.VoiceCommand.ConcludeReview;
import io.anshao.cases.voice.domain.VoiceCommand.DropQuestion;
import io.anshao.cases.voice.domain.VoiceCommand.GrantReview;
import io.anshao.cases.voice.domain.VoiceCommand.RefuseReview;
import io.anshao.cases.voice.domain.VoiceCommand.RequestReview;
import io.anshao.cases.voice.domain.VoiceCommand.Seal;
import io.anshao.cases.voice.domain.VoiceCommand.Withdraw;
import io.anshao.cases.voice.domain.VoiceCommand.Write;
import io.anshao.cases.voice.domain.VoiceState.Review;
import io.anshao.cases.voice.domain.VoiceState.Said;
import io.anshao.cases.voice.domain.VoiceState.Stage;
import java.util.Optional;

/**
 * What a reporter says is always kept; 结论复查 of a closed case is answered by somebody who had no
 * part in it, within thirty days, twice at most (信访工作条例 arts. 35, 36 by analogy; DOMAIN 2.3, 3.5).
 */
public final class VoiceDecider {

  private static final int REVIEWS = 2;

  private VoiceDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<VoiceEvent> decide(VoiceState state, VoiceCommand command) {
    var said = (Said) state;
    var stage = said.review().stage();
    return switch (command) {
      case Write c when said.question().isPresent() ->
          accept(wrote(c), new VoiceEvent.ReporterAnswered(c.stamp()));
      case Write c -> accept(wrote(c));
      case Ask _ when said.question().isPresent() -> refuse(Refusals.ASKED_ALREADY);
      case Ask c when !c.isToTriage() -> refuse(Refusals.NOT_TO_TRIAGE);
      case Ask c -> accept(new VoiceEvent.ReporterAsked(c.stamp(), c.question()));
      case DropQuestion c when said.question().isPresent() ->
          accept(new VoiceEvent.QuestionDropped(c.stamp()));
      case DropQuestion _ -> refuse(Refusals.NOT_ASKED);
      case Seal c when said.contactKind(c.tip()).isPresent() -> refuse(Refusals.SEALED_ALREADY);
      case Seal c -> accept(new VoiceEvent.ReporterSealed(c.stamp(), c.tip(), c.contactKind()));
      case Withdraw c -> accept(new VoiceEvent.ReporterWithdrew(c.stamp()));

      case RequestReview c when !c.isClosed() -> refuse(Refusals.NOT_CLOSED);
      case RequestReview _ when stage == Stage.REQUESTED || stage == Stage.EXAMINING ->
          refuse(Refusals.PENDING);
      case RequestReview _ when said.reviews() >= REVIEWS -> refuse(Refusals.FINAL);
      case RequestReview c -> accept(new VoiceEvent.ReviewRequested(c.stamp(), c.reason()));

      case GrantReview c when stage == Stage.REQUESTED ->
          accept(new VoiceEvent.ReviewGranted(c.stamp()));
      case RefuseReview c when stage == Stage.REQUESTED ->
          accept(new VoiceEvent.ReviewRefused(c.stamp(), c.reason()));
      case GrantReview _, RefuseReview _ -> refuse(Refusals.NOT_REQUESTED);

      case ConcludeReview _ when stage != Stage.EXAMINING -> refuse(Refusals.NOT_GRANTED);
      case ConcludeReview c when c.tookPart() -> refuse(Refusals.TOOK_PART);
      case ConcludeReview c when !c.isClosed() -> refuse(Refusals.NOT_CLOSED);
      case ConcludeReview c ->
          accept(
              c.isChanged()
                  ? new VoiceEvent.ReviewChanged(c.stamp(), c.conclusion())
                  : new VoiceEvent.ReviewUpheld(c.stamp(), c.conclusion()));
    };
  }

  private static VoiceEvent wrote(Write message) {
    var photos = Optional.of(message.photos()).filter(some -> !some.isEmpty());
    return new VoiceEvent.ReporterWrote(message.stamp(), message.text(), photos);
  }

  /** The state after an event. */
  public static VoiceState evolve(VoiceState state, VoiceEvent event) {
    var s = (Said) state;
    return switch (event) {
      case VoiceEvent.ReporterWrote e ->
          new Said(
              s.messages() + 1,
              Optional.of(e.text()),
              s.question(),
              s.isWithdrawn(),
              s.reviews(),
              s.review(),
              s.sealed());
      case VoiceEvent.ReporterSealed e -> s.sealed(e.tip(), e.contactKind());
      case VoiceEvent.ReporterAsked e -> s.asked(e.question());
      case VoiceEvent.ReporterAnswered _, VoiceEvent.QuestionDropped _ -> s.answered();
      case VoiceEvent.ReporterWithdrew _ ->
          new Said(s.messages(), s.last(), s.question(), true, s.reviews(), s.review(), s.sealed());
      case VoiceEvent.ReviewRequested e ->
          new Said(
              s.messages(),
              s.last(),
              s.question(),
              s.isWithdrawn(),
              s.reviews() + 1,
              new Review(Stage.REQUESTED, Optional.of(e.reason()), Optional.empty()),
              s.sealed());
      case VoiceEvent.ReviewGranted _ -> s.with(s.review().at(Stage.EXAMINING));
      case VoiceEvent.ReviewRefused e -> s.with(s.review().at(Stage.REFUSED, e.reason()));
      case VoiceEvent.ReviewUpheld e -> s.with(s.review().at(Stage.UPHELD, e.conclusion()));
      case VoiceEvent.ReviewChanged e -> s.with(s.review().at(Stage.CHANGED, e.conclusion()));
    };
  }
}
