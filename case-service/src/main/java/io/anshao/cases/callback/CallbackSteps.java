package io.anshao.cases.callback;

import static io.anshao.cases.lifecycle.domain.Role.DUTY_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OPERATOR;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.CallbackCommand;
import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.CallbackState;
import io.anshao.cases.callback.domain.CallbackState.Call;
import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands about calls: the office calls, never the unit that handled the case. */
final class CallbackSteps {

  /** Who calls reporters. */
  static final List<Role> CALLERS = List.of(OPERATOR, TRIAGER, OFFICE_LEADER);

  private static final UUID NO_TIP = new UUID(0, 0);
  private static final String YES = "yes";
  private static final String REACHED = "reached";
  private static final String UNREACHABLE = "unreachable";

  private static final Choices YES_NO =
      new Choices.Fixed(List.of(new Choice(YES, "是", "Yes"), new Choice("no", "否", "No")));

  private static final Choices OUTCOMES =
      new Choices.Fixed(
          List.of(
              new Choice(REACHED, "已接通", "Answered"),
              new Choice(UNREACHABLE, "未接通", "Nobody answered"),
              new Choice("declined", "不愿接受回访", "Does not want to be asked")));

  private static final Choices SATISFACTION =
      new Choices.Fixed(
          Arrays.stream(Satisfaction.values())
              .map(each -> new Choice(each.code(), each.title(), each.titleEn()))
              .toList());

  private static final Field TIP =
      select("tip", "线索", "Tip", new Choices.OfCase(CallbackSteps::owed))
          .from(setting -> owed(setting).stream().findFirst().map(Choice::code));

  static final List<Step<CallbackState, CallbackCommand>> ALL =
      List.of(
          Step.of(
              "record-contact",
              "登记首次联系举报人",
              "Record the first contact",
              Reach.DISTRICT,
              List.of(OPERATOR, TRIAGER, DUTY_LEADER),
              (on, in) ->
                  new CallbackCommand.Contact(
                      on.stamp(),
                      in.code("outcome").equals(REACHED),
                      in.optionalText("note"),
                      on.file()
                          .clocks()
                          .latest("first_response")
                          .filter(Clock::isRunning)
                          .isPresent()),
              select(
                  "outcome",
                  "结果",
                  "Outcome",
                  new Choices.Fixed(
                      List.of(
                          new Choice(REACHED, "已联系上", "Reached"),
                          new Choice(UNREACHABLE, "未联系上", "Not reached")))),
              textarea("note", "备注（不写姓名、电话）", "Note (no name, no number)").upTo(500).optional()),
          Step.of(
              "take-callback",
              "领取回访",
              "Take the call",
              Reach.DISTRICT,
              CALLERS,
              (on, in) -> new CallbackCommand.Take(on.stamp(), tip(in)),
              TIP),
          Step.of(
              "record-callback",
              "登记回访",
              "Record the call",
              Reach.DISTRICT,
              CALLERS,
              CallbackSteps::recorded,
              TIP,
              select("outcome", "通话结果", "Outcome", OUTCOMES),
              select("satisfaction", "满意度（已接通时填写）", "Satisfaction (when answered)", SATISFACTION)
                  .optional(),
              select("inTime", "是否及时联系过您", "Did somebody get in touch in time?", YES_NO).optional(),
              select("resolved", "问题是否解决", "Is the matter resolved?", YES_NO).optional(),
              textarea("words", "举报人意见（不写姓名、电话）", "What the reporter said (no name, no number)")
                  .upTo(1000)
                  .optional(),
              date("nextOn", "下次回访（未接通时，不填为下一工作日）", "Next try (the next working day if empty)")
                  .optional()));

  private CallbackSteps() {}

  private static CallbackCommand recorded(Occasion<CallbackState> on, Input in) {
    return switch (in.code("outcome")) {
      case REACHED ->
          new CallbackCommand.Record(on.stamp(), tip(in), answer(in), in.optionalText("words"));
      case UNREACHABLE -> missed(on, in);
      default -> new CallbackCommand.Decline(on.stamp(), tip(in));
    };
  }

  private static CallbackCommand missed(Occasion<CallbackState> on, Input in) {
    var today = LocalDate.ofInstant(on.stamp().at(), Deadline.ZONE);
    return new CallbackCommand.Miss(
        on.stamp(),
        tip(in),
        today,
        in.optionalDate("nextOn").orElseGet(() -> on.calendar().plusWorkdays(today, 1)));
  }

  private static Optional<Answer> answer(Input in) {
    return in.optionalCode("satisfaction")
        .flatMap(Satisfaction::ofCode)
        .map(said -> new Answer(yes(in, "inTime"), yes(in, "resolved"), said));
  }

  private static Optional<Boolean> yes(Input in, String field) {
    return in.optionalCode(field).map(YES::equals);
  }

  /** The rules know no tip that is none. */
  private static UUID tip(Input in) {
    try {
      return UUID.fromString(in.code("tip"));
    } catch (IllegalArgumentException _) {
      return NO_TIP;
    }
  }

  private static List<Choice> owed(Setting setting) {
    return setting.track(CallbackEvent.TRACK).stream()
        .flatMap(state -> ((CallbackState) state).owed().stream())
        .map(CallbackSteps::choice)
        .toList();
  }

  private static Choice choice(Call call) {
    return new Choice(call.tip().toString(), call.number(), call.number());
  }
}
