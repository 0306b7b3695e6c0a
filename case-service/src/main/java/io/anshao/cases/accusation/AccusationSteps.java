package io.anshao.cases.accusation;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;
import static io.anshao.cases.lifecycle.form.Field.unit;

import io.anshao.cases.accusation.domain.AccusationCommand;
import io.anshao.cases.accusation.domain.AccusationCommand.InHands;
import io.anshao.cases.accusation.domain.AccusationState;
import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.accusation.domain.AccusationState.Kind;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The commands about complaints against units and officials: the office's alone. */
final class AccusationSteps {

  private static final Choices KINDS =
      new Choices.Fixed(
          Arrays.stream(Kind.values())
              .map(kind -> new Choice(kind.code(), kind.title(), kind.titleEn()))
              .toList());

  private AccusationSteps() {}

  static List<Step<AccusationState, AccusationCommand>> all(Units units) {
    return List.of(
        Step.of(
            "accuse-unit",
            "登记涉公职人员、单位的投诉",
            "Note that a unit or an official is accused",
            Reach.DISTRICT,
            List.of(TRIAGER, OFFICE_LEADER),
            (on, in) ->
                new AccusationCommand.Accuse(
                    on.stamp(),
                    accused(on, in, units),
                    hands(on, in),
                    on.main() instanceof CaseState.Merged),
            select("kind", "投诉对象", "Whom", KINDS),
            unit("unit", "被投诉单位（或公职人员所在单位）", "The unit, or the one the official works in"),
            textarea("reason", "投诉内容", "What is said").upTo(1000)),
        Step.of(
            "drop-accusation",
            "排除涉公职人员、单位的投诉",
            "Find that nobody is accused",
            Reach.DISTRICT,
            List.of(OFFICE_LEADER),
            (on, in) -> new AccusationCommand.Drop(on.stamp(), in.text("reason")),
            textarea("reason", "理由", "Reason").upTo(1000)));
  }

  private static Accused accused(Occasion<AccusationState> on, Input in, Units units) {
    var unit = in.unit("unit");
    var name = units.find(on.file().district(), unit).map(Units.Unit::name).orElse(unit.value());
    var kind = Kind.valueOf(in.code("kind").toUpperCase(Locale.ROOT));
    return new Accused(unit, name, kind, in.text("reason"));
  }

  private static InHands hands(Occasion<AccusationState> on, Input in) {
    return leads(on.main(), in.unit("unit"))
        ? on.main() instanceof CaseState.PendingClosure ? InHands.ITS_CONCLUSION : InHands.THE_CASE
        : InHands.NOTHING;
  }

  private static boolean leads(CaseState main, UnitCode unit) {
    return switch (main) {
      case CaseState.Assigned _,
          CaseState.Returned _,
          CaseState.InProgress _,
          CaseState.Rectifying _,
          CaseState.PendingReinspection _,
          CaseState.Reinspecting _,
          CaseState.Reinspected _,
          CaseState.Rework _,
          CaseState.PendingClosure _ ->
          Overview.of(main).assignment().filter(a -> a.lead().equals(unit)).isPresent();
      default -> false;
    };
  }
}
