package io.anshao.cases.recusal;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.EDITOR;
import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.domain.Role.REWARD_OFFICER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_CLERK;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.recusal.domain.RecusalCommand;
import io.anshao.cases.recusal.domain.RecusalDecider;
import io.anshao.cases.recusal.domain.RecusalEvent;
import io.anshao.cases.recusal.domain.RecusalState;
import io.anshao.cases.recusal.domain.RecusalState.Recusals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who takes no part in the case. */
final class RecusalTrack implements Track<RecusalState, RecusalEvent, RecusalCommand> {

  private static final Rules<RecusalState, RecusalEvent, RecusalCommand> RULES =
      new Rules<>(
          RecusalState.class,
          RecusalEvent.class,
          Recusals.NOBODY,
          RecusalDecider::decide,
          RecusalDecider::evolve,
          RecusalEvent::stamp);

  private static final List<Step<RecusalState, RecusalCommand>> STEPS =
      List.of(
          Step.of(
              RECUSE,
              "申请回避",
              "Take no part",
              Reach.DISTRICT,
              List.of(
                  UNIT_HANDLER,
                  INSPECTOR,
                  UNIT_LEADER,
                  UNIT_CLERK,
                  TRIAGER,
                  OFFICE_LEADER,
                  COMMITTEE_LEADER,
                  EDITOR,
                  REVIEWER,
                  REWARD_OFFICER),
              (on, in) -> new RecusalCommand(on.stamp(), in.text("reason"), isOpen(on.main())),
              textarea("reason", "理由（仅安委办可见）", "Reason (for the office alone)").upTo(1000)));

  private static boolean isOpen(CaseState main) {
    return switch (main) {
      case CaseState.Declined _,
          CaseState.Cancelled _,
          CaseState.Closed _,
          CaseState.Merged _,
          CaseState.ReferredOut _ ->
          false;
      default -> true;
    };
  }

  @Override
  public String name() {
    return "recusal";
  }

  @Override
  public Rules<RecusalState, RecusalEvent, RecusalCommand> rules() {
    return RULES;
  }

  @Override
  public Set<UUID> bars(RecusalState state) {
    return ((Recusals) state).people();
  }

  @Override
  public Optional<Panel> panel(RecusalState state) {
    var people = ((Recusals) state).people().size();
    return people == 0
        ? Optional.empty()
        : Optional.of(
            new Panel(
                new Label("回避", "Recusal"),
                new Label("%d 人已回避".formatted(people), "Taking no part: " + people),
                List.of(),
                true));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return List.of(new EventTitle("recused", "申请回避", "Took no part any more"));
  }

  @Override
  public List<Step<RecusalState, RecusalCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(RecusalState state) {
    return Optional.empty();
  }
}
