package io.anshao.cases.extension;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.extension.domain.ExtensionCommand;
import io.anshao.cases.extension.domain.ExtensionCommand.Limits;
import io.anshao.cases.extension.domain.ExtensionState;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.List;
import java.util.Optional;

/** The commands of extension: who gives them, and what each asks for. */
final class ExtensionSteps {

  static final List<Step<ExtensionState, ExtensionCommand>> ALL =
      List.of(
          Step.of(
              "request-extension",
              "申请延期",
              "Ask for more time",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              (on, in) ->
                  new ExtensionCommand.Request(
                      on.stamp(), in.date("until"), in.text("reason"), limits(on.file().clocks())),
              date("until", "延期至", "Until").from(ExtensionSteps::longest),
              textarea("reason", "延期理由（将告知举报人）", "Reason (the reporter will read it)").upTo(500)),
          Step.of(
              "approve-extension",
              "同意延期",
              "Grant the extension",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER, OFFICE_LEADER),
              (on, _) -> new ExtensionCommand.Approve(on.stamp(), limits(on.file().clocks()))),
          Step.of(
              "refuse-extension",
              "不同意延期",
              "Refuse the extension",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER, OFFICE_LEADER),
              (on, in) -> new ExtensionCommand.Refuse(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)));

  private ExtensionSteps() {}

  private static Optional<Limits> limits(Clocks clocks) {
    var maximum = clocks.latest("handle_max");
    return clocks
        .latest("handle_total")
        .filter(Clock::isRunning)
        .flatMap(
            total ->
                maximum.map(
                    most ->
                        new Limits(
                            total.deadline().lastDay(),
                            total.deadline().endOfWarningDay(),
                            most.deadline().lastDay())));
  }

  /** As long as one extension may be. */
  private static Optional<Object> longest(Setting setting) {
    return limits(setting.clocks()).map(Limits::longest);
  }
}
