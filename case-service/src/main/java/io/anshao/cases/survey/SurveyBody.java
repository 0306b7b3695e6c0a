package io.anshao.cases.survey;

import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.CreditCodes;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.survey.domain.RiskLevel;
import io.anshao.cases.survey.domain.Surveyed;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A survey as it is typed, or as a row of a file says it. */
record SurveyBody(
    @Nullable String name,
    @Nullable String uscc,
    @Nullable String address,
    @Nullable String street,
    @Nullable String area,
    @Nullable String unit,
    @Nullable List<RiskBody> risks,
    @Nullable LocalDate surveyedOn) {

  /** One risk. */
  record RiskBody(@Nullable String what, @Nullable String level) {}

  /**
   * What is known of the district.
   *
   * @param own the unit of who is bound to one
   */
  record Known(
      String district,
      Units units,
      Streets streets,
      Categories categories,
      Optional<UnitCode> own,
      LocalDate today) {}

  /** No unit has this code. */
  private static final String NO_UNIT = "-";

  private static final int NAME = 100;
  private static final int ADDRESS = 200;
  private static final int RISK = 300;
  private static final int MOST_RISKS = 50;

  /** The survey; what is wrong is noted under its field. */
  Surveyed read(Known known, FieldErrors errors) {
    var by = new UnitCode(unit == null || unit.isBlank() ? ownUnit(known) : unit.strip());
    errors.check(
        known.units().find(known.district(), by).isEmpty(),
        "unit",
        "unknown-value",
        "请选择责任单位。",
        "Choose the unit that sees to it.");
    errors.check(
        known.own().filter(own -> !own.equals(by)).isPresent(),
        "unit",
        "not-yours",
        "只能登记本单位负责的。",
        "Only what your own unit sees to.");
    var code = CreditCodes.checked(errors, uscc);
    var day = surveyedOn == null ? known.today() : surveyedOn;
    errors.check(
        day.isAfter(known.today()), "surveyedOn", "in-future", "日期不能晚于今天。", "Not after today.");
    return new Surveyed(
        plain(errors, "name", name, NAME),
        code,
        plain(errors, "address", address, ADDRESS),
        chosen(errors, "street", street, c -> known.streets().nameOf(known.district(), c)),
        chosen(
            errors,
            "area",
            area,
            c -> known.categories().find(known.district(), "key_area", c).map(v -> v.name())),
        by,
        risks(errors),
        day);
  }

  private static String ownUnit(Known known) {
    return known.own().map(UnitCode::value).orElse(NO_UNIT);
  }

  private static Optional<String> chosen(
      FieldErrors errors,
      String field,
      @Nullable String code,
      Function<String, Optional<String>> find) {
    var given = Optional.ofNullable(code).filter(c -> !c.isBlank());
    errors.check(
        given.filter(c -> find.apply(c).isEmpty()).isPresent(),
        field,
        "unknown-value",
        "不认识这个值。",
        "This value is not known.");
    return given;
  }

  private List<Surveyed.Risk> risks(FieldErrors errors) {
    var given = risks == null ? List.<RiskBody>of() : risks;
    errors.check(
        given.isEmpty() || given.size() > MOST_RISKS,
        "risks",
        "count",
        "请写 1 至 50 项风险。",
        "Name 1 to 50 risks.");
    var all = new ArrayList<Surveyed.Risk>();
    for (int i = 0; i < given.size(); i++) {
      var at = "risks[" + i + "].";
      var level = RiskLevel.of(String.valueOf(given.get(i).level()));
      errors.check(level.isEmpty(), at + "level", "unknown-value", "请选择等级。", "Choose a level.");
      var what = plain(errors, at + "what", given.get(i).what(), RISK);
      all.add(new Surveyed.Risk(what, level.orElse(RiskLevel.LOW)));
    }
    return List.copyOf(all);
  }

  /** Whom to call stands elsewhere: the register holds no number of a person. */
  private static String plain(
      FieldErrors errors, String field, @Nullable String written, int longest) {
    var text = FreeText.checked(errors, field, written, longest);
    errors.check(
        PersonalNumbers.areIn(text),
        field,
        "personal-number",
        "不得写电话号码和身份证号。",
        "No telephone or identity numbers, please.");
    return text;
  }
}
