package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.cases.reward.domain.RewardDecider;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.cases.reward.domain.RewardState;
import io.anshao.cases.reward.domain.RewardState.Award;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The reward beside the main line. It says nothing of who gets it. */
final class RewardTrack implements Track<RewardState, RewardEvent, RewardCommand> {

  static final String NAME = "reward";

  private static final Rules<RewardState, RewardEvent, RewardCommand> RULES =
      new Rules<>(
          RewardState.class,
          RewardEvent.class,
          new RewardState.None(),
          RewardDecider::decide,
          RewardDecider::evolve,
          RewardEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("reward-assessed", "核定奖励", "Reward assessed"),
          new EventTitle("reward-rejected", "不同意奖励", "Reward rejected"),
          new EventTitle("reward-approved", "批准奖励", "Reward approved"),
          new EventTitle("reward-notified", "通知领奖", "Reporter told of the reward"),
          new EventTitle("reward-claim-extended", "延长领奖期限", "More time to claim the reward"),
          new EventTitle("reward-claimed", "举报人领奖", "Reward claimed"),
          new EventTitle("reward-returned", "付款退回", "Payment came back"),
          new EventTitle("reward-paid", "奖金已付", "Reward paid"),
          new EventTitle("reward-waived", "逾期未领", "Reward not claimed"));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<RewardState, RewardEvent, RewardCommand> rules() {
    return RULES;
  }

  @Override
  public int stateVersion() {
    return 2;
  }

  @Override
  public List<Signal> signals(RewardEvent event, RewardState after) {
    return switch (event) {
      case RewardEvent.RewardAssessed e -> dated("reward-assessed", e.noticeBy());
      case RewardEvent.RewardRejected _ -> named("reward-rejected");
      case RewardEvent.RewardApproved _ -> List.of();
      case RewardEvent.RewardNotified _ -> named("reward-notified");
      case RewardEvent.RewardClaimExtended e -> dated("reward-claim-extended", e.until());
      case RewardEvent.RewardClaimed _ -> named("reward-claimed");
      case RewardEvent.RewardReturned _ -> named("reward-returned");
      case RewardEvent.RewardPaid _ -> List.of();
      case RewardEvent.RewardWaived _ -> named("reward-waived");
    };
  }

  private static List<Signal> dated(String name, LocalDate day) {
    return List.of(new Signal(name, Optional.of(day)));
  }

  private static List<Signal> named(String name) {
    return List.of(new Signal(name, Optional.empty()));
  }

  /** Where the reward of a case stands. */
  static RewardState stateOf(CaseFile file) {
    return file.state(NAME, RewardState.class, new RewardState.None());
  }

  @Override
  public Optional<Panel> panel(RewardState state) {
    return switch (state) {
      case RewardState.None _ -> Optional.empty();
      case RewardState.Assessed s ->
          Optional.of(
              panel("待批准", "Waits for approval", sum(s.yuan()), scheme(s.scheme()), tip(s.tip())));
      case RewardState.Approved s ->
          Optional.of(panel("已批准，待通知", "Approved; to be told", facts(s.award())));
      case RewardState.Notified s ->
          Optional.of(panel("已通知，待领取", "Told; to be claimed", facts(s.award())));
      case RewardState.Claimed s ->
          Optional.of(panel("已申领，待财务付款", "Claimed; finance pays", facts(s.award())));
      case RewardState.Paid s ->
          Optional.of(
              panel(
                  "已付款",
                  "Paid",
                  number(s.award().number()),
                  sum(s.award().yuan()),
                  Fact.of("付款日期", "Paid on", s.on())));
      case RewardState.Waived s -> Optional.of(panel("逾期未领", "Not claimed", facts(s.award())));
    };
  }

  private static Fact[] facts(Award award) {
    return new Fact[] {number(award.number()), sum(award.yuan())};
  }

  private static Panel panel(String state, String stateEn, Fact... facts) {
    return new Panel(new Label("举报奖励", "Reward"), new Label(state, stateEn), List.of(facts), false);
  }

  private static Fact sum(long yuan) {
    var text = String.valueOf(yuan);
    return Fact.of("金额（元）", "Sum in yuan", new Label(text, text));
  }

  private static Fact scheme(String version) {
    return Fact.of("办法", "Scheme", new Label(version, version));
  }

  private static Fact tip(String number) {
    return Fact.of("受奖线索", "Tip", new Label(number, number));
  }

  private static Fact number(String number) {
    return Fact.of("奖励编号", "Number", new Label(number, number));
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<RewardState, RewardCommand>> steps() {
    return RewardSteps.ALL;
  }

  @Override
  public Optional<String> next(RewardState state) {
    return switch (state) {
      case RewardState.Assessed _ -> Optional.of("approve-reward");
      case RewardState.Approved _ -> Optional.of("notify-reward");
      case RewardState.None _,
          RewardState.Notified _,
          RewardState.Claimed _,
          RewardState.Paid _,
          RewardState.Waived _ ->
          Optional.empty();
    };
  }
}
