package io.anshao.cases.reward;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REWARD_OFFICER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.number;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.malicious.MaliceIn;
import io.anshao.cases.penalty.PenaltiesOf;
import io.anshao.cases.reward.domain.AccidentGrade;
import io.anshao.cases.reward.domain.Ground;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.cases.reward.domain.RewardCommand.Merit;
import io.anshao.cases.reward.domain.RewardState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands about rewards: who gives them, and what each asks for. */
final class RewardSteps {

  private static final int MOST_DEATHS = 1000;

  /** Whoever reports in the course of duty. */
  private static final Set<String> EXCLUDED = Set.of("official", "media");

  private static final Choices GRADES =
      new Choices.Fixed(
          Arrays.stream(AccidentGrade.values())
              .map(g -> new Choice(g.code(), g.title(), g.titleEn()))
              .toList());

  static final List<Step<RewardState, RewardCommand>> ALL =
      List.of(
          Step.of(
              "assess-reward",
              "核定奖励",
              "Assess the reward",
              Reach.DISTRICT,
              List.of(REWARD_OFFICER),
              (on, in) ->
                  new RewardCommand.Assess(
                      on.stamp(),
                      ground(on, in),
                      merit(on),
                      today(on),
                      rewarded(on.file()).number()),
              select("concealedGrade", "瞒报事故等级", "Grade of a concealed accident", GRADES)
                  .optional(),
              number("concealedDeaths", "核实的瞒报死亡人数", "Concealed deaths", MOST_DEATHS).optional()),
          Step.of(
              "approve-reward",
              "批准奖励",
              "Approve the reward",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, _) -> new RewardCommand.Approve(on.stamp())),
          Step.of(
              "reject-reward",
              "不同意奖励",
              "Reject the reward",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new RewardCommand.Reject(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)),
          Step.of(
              "notify-reward",
              "通知领奖",
              "Tell the reporter",
              Reach.DISTRICT,
              List.of(REWARD_OFFICER),
              (on, _) -> new RewardCommand.Notify(on.stamp())),
          Step.of(
              "extend-reward-claim",
              "延长领奖期限",
              "More time to claim",
              Reach.DISTRICT,
              List.of(REWARD_OFFICER),
              (on, in) ->
                  new RewardCommand.Extend(
                      on.stamp(), in.text("reason"), in.date("until"), claimUntil(on.file())),
              date("until", "延长至", "Until"),
              textarea("reason", "理由（将告知举报人）", "Reason (the reporter will read it)").upTo(500)));

  private RewardSteps() {}

  private static LocalDate today(Occasion<?> on) {
    return day(on.stamp().at());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Deadline.ZONE).toLocalDate();
  }

  private static Ground ground(Occasion<?> on, Input in) {
    var concealed =
        in.optionalCode("concealedGrade")
            .map(code -> AccidentGrade.valueOf(code.toUpperCase(Locale.ROOT)))
            .flatMap(
                grade ->
                    in.optionalNumber("concealedDeaths")
                        .filter(deaths -> deaths > 0)
                        .map(deaths -> new Ground.Concealed(grade, deaths.intValue())));
    var of = Overview.of(on.main());
    return new Ground(
        PenaltiesOf.fines(on.file()),
        of.findings().filter(Findings::hasMajor).isPresent(),
        concealed,
        rewarded(on.file()).isInsiders());
  }

  /** Of several tips the first effective one: its reporter can be found and may be rewarded. */
  private static Registration.Tip rewarded(CaseFile file) {
    var tips = DuplicateIn.tips(file);
    return tips.stream()
        .filter(tip -> isNamed(tip) && !EXCLUDED.contains(tip.relation()))
        .findFirst()
        .orElse(tips.getFirst());
  }

  private static boolean isNamed(Registration.Tip tip) {
    return !tip.identityMode().equals("anonymous");
  }

  private static Merit merit(Occasion<?> on) {
    var of = Overview.of(on.main());
    var tip = rewarded(on.file());
    return new Merit(
        isNamed(tip),
        EXCLUDED.contains(tip.relation()),
        of.findings().flatMap(Findings::finding).filter(Finding::needsRectification).isPresent(),
        MaliceIn.isConfirmed(on.file()),
        closedOn(on.main()));
  }

  private static Optional<LocalDate> closedOn(CaseState main) {
    return main instanceof CaseState.Closed closed
        ? Optional.of(day(closed.closedAt()))
        : Optional.empty();
  }

  static Optional<Instant> claimUntil(CaseFile file) {
    return file.clocks().latest("reward_claim").map(clock -> clock.deadline().dueAt());
  }
}
