package io.anshao.cases.voice;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceState;
import java.util.List;

/** The commands about a review: who gives them, and what each asks for. */
final class VoiceSteps {

  private static final Choices RESULTS =
      new Choices.Fixed(
          List.of(
              new Choice("upheld", "维持原结论", "Upheld"),
              new Choice("changed", "变更，重新办理", "Changed: handle it again")));

  static final List<Step<VoiceState, VoiceCommand>> ALL =
      List.of(
          Step.of(
              "request-supplement",
              "请举报人补充",
              "Ask the reporter",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, in) ->
                  new VoiceCommand.Ask(
                      on.stamp(), in.text("question"), on.main() instanceof CaseState.Registered),
              textarea("question", "问题（举报人在查询页看到）", "Question (on the tracking page)").upTo(500)),
          Step.of(
              "end-supplement",
              "不再等待补充",
              "Wait no longer",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, _) -> new VoiceCommand.DropQuestion(on.stamp())),
          Step.of(
              "grant-review",
              "受理结论复查",
              "Grant the review",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, _) -> new VoiceCommand.GrantReview(on.stamp())),
          Step.of(
              "refuse-review",
              "不予结论复查",
              "Refuse the review",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new VoiceCommand.RefuseReview(on.stamp(), in.text("reason")),
              textarea("reason", "理由（将告知举报人）", "Reason (the reporter will read it)").upTo(500)),
          Step.of(
              "conclude-review",
              "登记复查结论",
              "Conclude the review",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, COMMITTEE_LEADER, TRIAGER),
              (on, in) ->
                  new VoiceCommand.ConcludeReview(
                      on.stamp(),
                      in.code("result").equals("changed"),
                      in.text("conclusion"),
                      tookPart(on),
                      on.main() instanceof CaseState.Closed),
              select("result", "复查结论", "Result", RESULTS),
              textarea("conclusion", "复查情况（将告知举报人）", "Conclusion (the reporter will read it)")
                  .upTo(1000)));

  private VoiceSteps() {}

  private static boolean tookPart(Occasion<?> on) {
    if (on.main() instanceof Unregistered) {
      return false;
    }
    var person = on.stamp().by().person();
    return Overview.of(on.main()).tookPart(person);
  }
}
