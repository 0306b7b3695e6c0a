package io.anshao.cases.referral;

import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.referral.domain.Letter;
import io.anshao.cases.referral.domain.ReferralCommand;
import io.anshao.cases.referral.domain.ReferralDecider;
import io.anshao.cases.referral.domain.ReferralEvent;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralBounced;
import io.anshao.cases.referral.domain.ReferralEvent.ReferralSent;
import io.anshao.cases.referral.domain.ReferralEvolution;
import io.anshao.cases.referral.domain.ReferralState;
import io.anshao.cases.referral.domain.ReferralState.Answered;
import io.anshao.cases.referral.domain.ReferralState.Approved;
import io.anshao.cases.referral.domain.ReferralState.Drafted;
import io.anshao.cases.referral.domain.ReferralState.None;
import io.anshao.cases.referral.domain.ReferralState.Received;
import io.anshao.cases.referral.domain.ReferralState.Sent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Referral beside the main line; what is sent takes the case along, what bounces brings it back.
 */
final class ReferralTrack implements Track<ReferralState, ReferralEvent, ReferralCommand> {

  private static final Label TITLE = new Label("移送", "Referral");

  private static final Rules<ReferralState, ReferralEvent, ReferralCommand> RULES =
      new Rules<>(
          ReferralState.class,
          ReferralEvent.class,
          new None(0),
          ReferralDecider::decide,
          ReferralEvolution::evolve,
          ReferralEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("referral-drafted", "拟移送", "Referral drafted"),
          new EventTitle("referral-approved", "同意移送", "Referral approved"),
          new EventTitle("referral-rejected", "不同意移送", "Referral rejected"),
          new EventTitle("referral-sent", "发出移送函", "Letter of referral sent"),
          new EventTitle("referral-received", "受移送单位签收", "Receiver signed for it"),
          new EventTitle("referral-bounced", "受移送单位退回", "Receiver sent it back"),
          new EventTitle("referral-answered", "受移送单位答复", "Receiver answered"));

  @Override
  public String name() {
    return "referral";
  }

  @Override
  public Rules<ReferralState, ReferralEvent, ReferralCommand> rules() {
    return RULES;
  }

  @Override
  public List<CaseEvent> onMain(ReferralEvent event) {
    return switch (event) {
      case ReferralSent e -> List.of(new CaseEvent.ReferredOut(e.stamp()));
      case ReferralBounced e -> List.of(new CaseEvent.CameBack(e.stamp()));
      case ReferralEvent.ReferralDrafted _,
          ReferralEvent.ReferralApproved _,
          ReferralEvent.ReferralRejected _,
          ReferralEvent.ReferralReceived _,
          ReferralEvent.ReferralAnswered _ ->
          List.of();
    };
  }

  @Override
  public Optional<Panel> panel(ReferralState state) {
    return switch (state) {
      case None(var bounced) when bounced == 0 -> Optional.empty();
      case None(var bounced) ->
          Optional.of(panel("被退回 %d 次".formatted(bounced), "Sent back: " + bounced));
      case Drafted s -> Optional.of(panel("待审批", "Waits for a decision", s.letter()));
      case Approved s -> Optional.of(panel("待发出", "To be sent", s.letter()));
      case Sent s ->
          Optional.of(panel("已发出", "Sent", s.letter(), Fact.of("文号", "Letter no.", s.number())));
      case Received s ->
          Optional.of(
              panel("已签收", "Received", s.letter(), Fact.of("文号", "Letter no.", s.number())));
      case Answered s ->
          Optional.of(
              panel(
                  "已答复",
                  "Answered",
                  s.letter(),
                  Fact.of("文号", "Letter no.", s.number()),
                  Fact.of("办理结果", "Result", s.result())));
    };
  }

  private static Panel panel(String state, String stateEn) {
    return new Panel(TITLE, new Label(state, stateEn), List.of(), false);
  }

  private static Panel panel(String state, String stateEn, Letter letter, Fact... more) {
    var receiver = letter.receiver();
    var facts =
        Stream.concat(
                Stream.of(
                    Fact.of("类别", "Kind", new Label(receiver.title(), receiver.titleEn())),
                    Fact.of("受移送单位", "Receiver", letter.addressee()),
                    Fact.of("理由", "Reason", letter.reason()),
                    Fact.of("随附材料", "Materials", letter.materials())),
                Stream.of(more))
            .toList();
    return new Panel(TITLE, new Label(state, stateEn), facts, false);
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<ReferralState, ReferralCommand>> steps() {
    return ReferralSteps.ALL;
  }

  @Override
  public Optional<String> next(ReferralState state) {
    return switch (state) {
      case Drafted _ -> Optional.of("approve-referral");
      case Approved _ -> Optional.of("send-referral");
      case Sent _ -> Optional.of("record-referral-receipt");
      case Received _ -> Optional.of("record-referral-result");
      case None _, Answered _ -> Optional.empty();
    };
  }
}
