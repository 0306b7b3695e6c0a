package io.anshao.cases.retention.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.retention.domain.RetentionCommand.Agree;
import io.anshao.cases.retention.domain.RetentionCommand.Ask;
import io.anshao.cases.retention.domain.RetentionCommand.Decline;
import io.anshao.cases.retention.domain.RetentionCommand.Stand;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureAgreed;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureAsked;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureDeclined;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * May something be forgotten because its person asks (个人信息保护法 art. 47)? One person of the office
 * writes it down, another agrees. What the law says to keep stays (art. 47 (2)): a case under hold,
 * what an open case needs, the payee of a reward that is owed, and what staff wrote.
 */
final class Wishing {

  static final Refusal HELD =
      new Refusal(
          "held-by-law",
          "案件在保全中，依法不得删除。先由两人在案件页解除保全。",
          "The case is under a legal hold: nothing of it is erased before two people end the hold.",
          true);

  static final Refusal NOT_THEIRS =
      Refusal.ofBody(
          "not-theirs",
          "只能删除联系方式、原话和照片；办案文字按档案规定保存。",
          "Contact, words and pictures can be erased; what staff wrote is kept as a public record.");

  static final Refusal NEEDED =
      new Refusal(
          "needed-for-the-case",
          "案件还在办理，依法需要原话和照片；现在只能删除联系方式。",
          "The open case needs words and pictures by law; the contact alone can be erased now.",
          true);

  static final Refusal REWARD_OWED =
      new Refusal(
          "reward-owed",
          "奖励还没有发完，联系方式和收款信息还要用。",
          "A reward is still owed, for which the contact is needed.",
          true);

  static final Refusal ASKED =
      new Refusal(
          "erasure-asked", "这件已有一项删除请求。", "One request of this case is open already.", true);

  static final Refusal GONE =
      new Refusal("erased-already", "这些内容已经删除。", "All of it is erased already.", false);

  static final Refusal NOT_ASKED =
      new Refusal("erasure-not-asked", "没有待决定的删除请求。", "No request waits for a decision.", false);

  static final Refusal SAME_PERSON =
      new Refusal(
          "second-person",
          "删除须由登记人以外的另一人同意。",
          "Another person agrees to what you wrote down.",
          true);

  private static final Set<Kept> THEIRS = Set.of(Kept.CONTACT, Kept.WORDS, Kept.PICTURES);

  private Wishing() {}

  static Decision<RetentionEvent> decide(RetentionState state, RetentionCommand command) {
    var open = state.wish().filter(each -> each.agreed().isEmpty());
    return switch (command) {
      case Ask _ when state.hold().isPresent() -> refuse(HELD);
      case Ask _ when state.wish().isPresent() -> refuse(ASKED);
      case Ask c when c.kinds().isEmpty() || !THEIRS.containsAll(c.kinds()) -> refuse(NOT_THEIRS);
      case Ask c -> {
        var wish = wish(c);
        var against = against(wish.kinds(), c.stand());
        if (against.isPresent()) {
          yield refuse(against.get());
        }
        yield wish.isMetBy(state.orders())
            ? refuse(GONE)
            : accept(new ErasureAsked(c.stamp(), c.order(), c.tip(), wish.kinds(), c.reason()));
      }
      case Agree _, Decline _ when open.isEmpty() -> refuse(NOT_ASKED);
      case Agree c when open.get().by().equals(c.stamp().by().person()) -> refuse(SAME_PERSON);
      case Agree _ when state.hold().isPresent() -> refuse(HELD);
      case Agree c ->
          against(open.get().kinds(), c.stand())
              .<Decision<RetentionEvent>>map(Decision::refuse)
              .orElseGet(() -> accept(new ErasureAgreed(c.stamp(), open.get().order())));
      case Decline c -> accept(new ErasureDeclined(c.stamp(), open.get().order(), c.reason()));
      default -> throw new IllegalArgumentException("not about a wish");
    };
  }

  private static Wish wish(Ask c) {
    return new Wish(
        c.order(),
        c.tip(),
        c.kinds().stream().distinct().sorted().toList(),
        c.stamp().by().person(),
        c.stamp().at(),
        c.reason(),
        Optional.empty());
  }

  private static Optional<Refusal> against(List<Kept> kinds, Stand stand) {
    if (!stand.isOver() && kinds.stream().anyMatch(kind -> kind != Kept.CONTACT)) {
      return Optional.of(NEEDED);
    }
    return stand.owesReward() && kinds.contains(Kept.CONTACT)
        ? Optional.of(REWARD_OWED)
        : Optional.empty();
  }
}
