package io.anshao.cases.authenticity;

import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.person;
import static io.anshao.cases.lifecycle.form.Field.photos;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.selects;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.authenticity.domain.AuthenticityCommand;
import io.anshao.cases.authenticity.domain.AuthenticityState;
import io.anshao.cases.lifecycle.ChoiceLists;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.penalty.PenaltiesOf;
import java.util.List;

/** The visit that decides whether a rectification is true. */
final class AuthenticitySteps {

  static final String VERIFY = "verify-on-site";

  private static final String TRUE = "true";

  private static final Choices RESULTS =
      new Choices.Fixed(
          List.of(
              new Choice(TRUE, "整改属实", "It is true"), new Choice("sham", "整改弄虚作假", "It is sham")));

  static final List<Step<AuthenticityState, AuthenticityCommand>> ALL =
      List.of(
          Step.of(
              VERIFY,
              "现场核实整改",
              "Verify on site",
              Reach.INVOLVED,
              List.of(INSPECTOR),
              AuthenticitySteps::verify,
              select("result", "核实结论", "Result", RESULTS),
              person("second", "同行执法人员", "Who went along"),
              textarea("record", "现场记录", "Record"),
              photos("photos", "现场照片", "Pictures taken on site"),
              selects(
                  "failedHazards",
                  "未整改的隐患（弄虚作假时）",
                  "Hazards not fixed (when it is sham)",
                  new Choices.OfCase(ChoiceLists::openHazards)),
              date("newDueOn", "新的整改期限（弄虚作假时）", "New due date (when it is sham)").optional()));

  private AuthenticitySteps() {}

  private static AuthenticityCommand verify(Occasion<AuthenticityState> on, Input in) {
    return new AuthenticityCommand.Verify(
        on.stamp(),
        in.code("result").equals(TRUE),
        in.person("second").orElseThrow(),
        in.text("record"),
        in.photos("photos"),
        in.codes("failedHazards").stream().map(HazardId::new).toList(),
        in.optionalDate("newDueOn"),
        on.main(),
        PenaltiesOf.fines(on.file()) > 0);
  }
}
