package io.anshao.cases.duplicate;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.anotherCase;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.duplicate.domain.DuplicateCommand;
import io.anshao.cases.duplicate.domain.DuplicateCommand.Party;
import io.anshao.cases.duplicate.domain.DuplicateState;
import io.anshao.cases.duplicate.domain.DuplicateState.Leading;
import io.anshao.cases.duplicate.domain.Member;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.List;
import java.util.Optional;

/** The commands about two cases: who gives them, and what each asks for. */
final class DuplicateSteps {

  static final String INTO = "into";
  static final String OTHER = "other";

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  static final List<Step<DuplicateState, DuplicateCommand>> ALL =
      List.of(
          Step.of(
              "merge",
              "并入另一案件",
              "Merge into another case",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new DuplicateCommand.Merge(on.stamp(), own(on), other(on), in.text("reason")),
              anotherCase(INTO, "并入案件", "Merge into"),
              REASON),
          Step.of(
              "reject-duplicate",
              "不是重复",
              "Not a duplicate",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new DuplicateCommand.Reject(on.stamp(), own(on), other(on), in.text("reason")),
              anotherCase(OTHER, "另一案件", "The other case"),
              REASON),
          Step.of(
              "split",
              "拆分",
              "Split off",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new DuplicateCommand.SplitOff(on.stamp(), own(on), other(on), in.text("reason")),
              anotherCase(
                  OTHER,
                  "拆出的案件",
                  "The case to split off",
                  new Choices.OfCase(DuplicateSteps::members)),
              REASON));

  private DuplicateSteps() {}

  private static Party own(Occasion<DuplicateState> on) {
    return new Party(on.file().id(), on.file().number(), on.main(), on.state());
  }

  private static Optional<Party> other(Occasion<DuplicateState> on) {
    return on.partner().map(DuplicateSteps::party);
  }

  private static Party party(CaseFile file) {
    return new Party(file.id(), file.number(), file.main(), DuplicateTrack.stateOf(file));
  }

  private static List<Choice> members(Setting setting) {
    return setting.track(DuplicateTrack.NAME).stream()
        .filter(Leading.class::isInstance)
        .flatMap(state -> ((Leading) state).members().stream())
        .map(m -> new Choice(m.caseId().toString(), label(m), label(m)))
        .toList();
  }

  private static String label(Member member) {
    return member.number() + " · " + member.tip().number();
  }
}
