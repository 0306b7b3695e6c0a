package io.anshao.cases.retention;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionCommand;
import io.anshao.cases.retention.domain.RetentionDecider;
import io.anshao.cases.retention.domain.RetentionEvent;
import io.anshao.cases.retention.domain.RetentionState;
import io.anshao.cases.retention.domain.RetentionState.Hold;
import io.anshao.cases.retention.domain.RetentionState.Order;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Legal holds and erasures in the log, for the office alone. */
final class RetentionTrack implements Track<RetentionState, RetentionEvent, RetentionCommand> {

  private static final Rules<RetentionState, RetentionEvent, RetentionCommand> RULES =
      new Rules<>(
          RetentionState.class,
          RetentionEvent.class,
          RetentionState.none(),
          RetentionDecider::decide,
          RetentionDecider::evolve,
          RetentionEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("hold-placed", "保全案件", "Held"),
          new EventTitle("release-proposed", "申请解除保全", "End of the hold proposed"),
          new EventTitle("release-refused", "不同意解除保全", "Stays held"),
          new EventTitle("hold-released", "解除保全", "Not held any more"),
          new EventTitle("erasure-asked", "本人请求删除", "Erasure asked for"),
          new EventTitle("erasure-agreed", "同意删除", "Erasure agreed to"),
          new EventTitle("erasure-declined", "不同意删除", "Erasure declined"),
          new EventTitle("erasure-ordered", "开始删除", "Erasure ordered"),
          new EventTitle("erasure-confirmed", "确认已删除", "Erasure confirmed"));

  private static final List<Step<RetentionState, RetentionCommand>> STEPS =
      List.of(
          Step.of(
              "hold",
              "保全（暂停到期删除）",
              "Hold (nothing is erased)",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER, COMMITTEE_LEADER),
              (on, in) -> new RetentionCommand.Hold(on.stamp(), in.text("reason")),
              textarea("reason", "保全理由（文号、案由）", "Why: letter, matter").upTo(500)),
          Step.of(
              "propose-release",
              "申请解除保全",
              "Propose to end the hold",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER, COMMITTEE_LEADER),
              (on, in) -> new RetentionCommand.ProposeRelease(on.stamp(), in.text("reason")),
              textarea("reason", "解除理由", "Why it may end").upTo(500)),
          Step.of(
              "release-hold",
              "同意解除保全",
              "End the hold",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, COMMITTEE_LEADER),
              (on, in) -> new RetentionCommand.Release(on.stamp())),
          Step.of(
              "refuse-release",
              "不同意解除保全",
              "Keep the hold",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, COMMITTEE_LEADER),
              (on, in) -> new RetentionCommand.RefuseRelease(on.stamp())));

  @Override
  public String name() {
    return RetentionEvent.TRACK;
  }

  @Override
  public Rules<RetentionState, RetentionEvent, RetentionCommand> rules() {
    return RULES;
  }

  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public boolean isSealed() {
    return true;
  }

  @Override
  public Optional<Panel> panel(RetentionState state) {
    if (state.hold().isEmpty() && state.orders().isEmpty() && state.wish().isEmpty()) {
      return Optional.empty();
    }
    var facts = new ArrayList<Fact>();
    state.hold().ifPresent(hold -> add(hold, facts));
    state.wish().ifPresent(wish -> facts.add(fact(wish)));
    state.orders().forEach(order -> facts.add(fact(order)));
    return Optional.of(
        new Panel(
            new Label("保存与删除（仅安委办可见）", "What is kept (for the office alone)"),
            stage(state),
            facts,
            false));
  }

  private static Label stage(RetentionState state) {
    if (state.hold().isPresent()) {
      return new Label("保全中", "Held");
    }
    if (state.wish().isPresent()) {
      return new Label("本人请求删除", "Erasure asked for");
    }
    return state.orders().stream().allMatch(Order::isDone)
        ? new Label("已删除", "Erased")
        : new Label("正在删除", "Being erased");
  }

  private static void add(Hold hold, List<Fact> facts) {
    var day = Deadline.dateOf(hold.at());
    facts.add(Fact.of(day + " 保全", "Held since " + day, hold.reason()));
    hold.release()
        .ifPresent(each -> facts.add(Fact.of("申请解除，待另一人决定", "To end, says one", each.reason())));
  }

  private static Fact fact(Wish wish) {
    var day = Deadline.dateOf(wish.at());
    return Fact.of(
        day + " 本人请求删除" + kinds(wish.kinds(), Kept::title, "、"),
        day + " asked to be erased: " + kinds(wish.kinds(), Kept::titleEn, ", "),
        wish.reason());
  }

  private static String kinds(List<Kept> kinds, Function<Kept, String> name, String between) {
    return kinds.stream().map(name).collect(Collectors.joining(between));
  }

  private static Fact fact(Order order) {
    var day = Deadline.dateOf(order.at());
    return Fact.of(
        day + " " + kinds(order.kinds(), Kept::title, "、"),
        day + " " + kinds(order.kinds(), Kept::titleEn, ", "),
        order.isDone()
            ? new Label("各库均已删除", "Gone everywhere")
            : new Label("待确认", "To be confirmed"));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<RetentionState, RetentionCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(RetentionState state) {
    return state.hold().flatMap(Hold::release).map(_ -> "release-hold");
  }
}
