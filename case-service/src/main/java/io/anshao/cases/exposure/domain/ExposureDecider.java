package io.anshao.cases.exposure.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.exposure.domain.ExposureCommand.Draft;
import io.anshao.cases.exposure.domain.ExposureEvent.ExposureDrafted;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * May it be named in public? (DOMAIN 2.7, 3.5) Each kind rests on something of its own, the law is
 * looked at first, nobody decides on their own words, a firm is named with a leader and hears of it
 * before, and what the public once read is corrected in sight.
 */
public final class ExposureDecider {

  /** The one kind from which a firm may ask to be removed. */
  private static final Predicate<Exposure> BLACK = each -> each.kind() == ExposureKind.BLACK_LIST;

  private ExposureDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<ExposureEvent> decide(ExposureState state, ExposureCommand command) {
    return switch (command) {
      case Draft c -> draft(state, c);
      case ExposureCommand.Check c ->
          on(state, c, s -> s == Stage.DRAFTED, of -> Reviewing.check(of, c));
      case ExposureCommand.Review c ->
          on(state, c, s -> s == Stage.CHECKED, of -> Reviewing.review(of, c));
      case ExposureCommand.Agree c ->
          on(state, c, s -> s == Stage.REVIEWED, of -> Reviewing.agree(of, c));
      case ExposureCommand.Tell c ->
          on(state, c, s -> s == Stage.APPROVED, of -> Hearing.tell(of, c));
      case ExposureCommand.Answer c ->
          on(state, c, ExposureDecider::isReady, of -> Hearing.answer(of, c));
      case ExposureCommand.Decide c ->
          on(state, c, ExposureDecider::isReady, of -> Hearing.decide(of, c));
      case ExposureCommand.Schedule c ->
          on(state, c, s -> s == Stage.APPROVED, of -> Publishing.schedule(of, c));
      case ExposureCommand.Publish c ->
          on(state, c, ExposureDecider::isReady, of -> Publishing.publish(of, c));
      case ExposureCommand.Hold c ->
          on(state, c, s -> s == Stage.SCHEDULED, of -> Publishing.hold(of, c));
      case ExposureCommand.Correct c ->
          on(state, c, ExposureDecider::isOpen, of -> Publishing.correct(of, c));
      case ExposureCommand.DecideCorrection c ->
          on(state, c, ExposureDecider::isOpen, of -> Publishing.decide(of, c));
      case ExposureCommand.NoteRectified c ->
          on(state, c, s -> s == Stage.PUBLISHED, of -> Publishing.rectify(of, c));
      case ExposureCommand.Lodge c ->
          on(state, c, ExposureDecider::isOpen, BLACK, of -> Appealing.lodge(of, c));
      case ExposureCommand.DecideAppeal c ->
          on(state, c, ExposureDecider::isOpen, BLACK, of -> Appealing.decide(of, c));
      case ExposureCommand.Withdraw c ->
          on(state, c, ExposureDecider::isOpen, of -> Publishing.withdraw(of, c));
      case ExposureCommand.Expire c ->
          on(state, c, ExposureDecider::isOpen, of -> Publishing.expire(of, c));
    };
  }

  private static boolean isReady(Stage stage) {
    return stage == Stage.APPROVED || stage == Stage.SCHEDULED;
  }

  private static boolean isOpen(Stage stage) {
    return stage == Stage.PUBLISHED || stage == Stage.RECTIFIED;
  }

  private interface Rule {
    Decision<ExposureEvent> on(Exposure of);
  }

  /**
   * Decides on the record that is meant; where none is named, on the newest for which the step is
   * open, rather one that the giver has no part in.
   */
  private static Decision<ExposureEvent> on(
      ExposureState state, ExposureCommand command, Predicate<Stage> open, Rule rule) {
    return on(state, command, open, _ -> true, rule);
  }

  private static Decision<ExposureEvent> on(
      ExposureState state,
      ExposureCommand command,
      Predicate<Stage> open,
      Predicate<Exposure> about,
      Rule rule) {
    Predicate<Exposure> fits = each -> open.test(each.stage()) && about.test(each);
    var meant =
        command.record().isPresent()
            ? state.find(command.record().get())
            : state
                .last(fits.and(each -> !each.isWrittenBy(command.stamp())))
                .or(() -> state.last(fits))
                .or(state::current);
    if (meant.isEmpty()) {
      return refuse(Refusals.NONE);
    }
    if (!about.test(meant.get())) {
      return refuse(Refusals.NOT_ON_LIST);
    }
    return fits.test(meant.get())
        ? rule.on(meant.get())
        : refuse(Refusals.notNow(meant.get().stage()));
  }

  /** Another one, or the same anew while nobody sees it; what was let pass is looked at again. */
  private static Decision<ExposureEvent> draft(ExposureState state, Draft c) {
    var same = state.last(each -> each.kind() == c.kind() && !each.stage().isEnd());
    var missing = c.grounds().missing(c.kind());
    if (missing.isPresent()) {
      return refuse(missing.get());
    }
    if (same.filter(each -> !each.stage().isBefore()).isPresent()) {
      return refuse(Refusals.notNow(same.get().stage()));
    }
    var id = same.map(Exposure::id).orElse(c.fresh());
    return accept(new ExposureDrafted(c.stamp(), id, c.kind().code(), c.wording()));
  }

  /** The reason for sending something back, which must not be missing. */
  static Decision<ExposureEvent> back(ExposureCommand c, Exposure of, Optional<Text> reason) {
    return reason
        .map(
            why ->
                Decision.<ExposureEvent>accept(
                    new ExposureEvent.ExposureRejected(c.stamp(), why, Optional.of(of.id()))))
        .orElse(refuse(Refusals.REASON_MISSING));
  }
}
