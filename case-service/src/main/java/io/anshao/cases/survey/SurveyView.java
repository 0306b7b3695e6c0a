package io.anshao.cases.survey;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.survey.SurveyReading.Past;
import io.anshao.cases.survey.SurveyReading.Place;
import io.anshao.cases.survey.domain.Surveyed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of the register.
 *
 * @param level of the gravest of its risks
 * @param nextOn the day by which it is surveyed again
 * @param overdue whether that day is over
 */
record SurveyView(
    UUID id,
    String name,
    @Nullable String uscc,
    String address,
    @Nullable String street,
    @Nullable String streetName,
    @Nullable String area,
    @Nullable String areaName,
    String unit,
    String unitName,
    String level,
    String levelTitle,
    String levelTitleEn,
    List<RiskView> risks,
    LocalDate surveyedOn,
    LocalDate nextOn,
    boolean overdue) {

  /** One thing that may go wrong there. */
  record RiskView(String what, String level, String levelTitle, String levelTitleEn) {}

  /**
   * One survey of it.
   *
   * @param source {@code desk}, {@code import} or {@code case}
   * @param caseId the case that noted it, for the office
   */
  record PastView(
      Instant at,
      String by,
      String source,
      @Nullable UUID caseId,
      LocalDate surveyedOn,
      String level,
      String levelTitle,
      String levelTitleEn,
      List<RiskView> risks) {}

  /** Makes views. */
  record Making(Units units, Streets streets, Categories categories, Staff staff) {

    SurveyView view(String district, Place place, LocalDate today) {
      var of = place.surveyed();
      return new SurveyView(
          place.id(),
          of.name(),
          of.uscc().orElse(null),
          of.address(),
          of.street().orElse(null),
          of.street().flatMap(code -> streets.nameOf(district, code)).orElse(null),
          of.area().orElse(null),
          of.area()
              .flatMap(code -> categories.find(district, "key_area", code))
              .map(Categories.Category::name)
              .orElse(null),
          of.unit().value(),
          units.find(district, of.unit()).map(Units.Unit::name).orElse(of.unit().value()),
          of.level().code(),
          of.level().title(),
          of.level().titleEn(),
          risks(of),
          of.on(),
          place.nextOn(),
          place.nextOn().isBefore(today));
    }

    PastView view(Past past, boolean isOffice) {
      var of = past.surveyed();
      return new PastView(
          past.at(),
          staff.find(past.by()).map(Staff.Member::name).orElse("—"),
          past.source(),
          isOffice ? past.caseId() : null,
          of.on(),
          of.level().code(),
          of.level().title(),
          of.level().titleEn(),
          risks(of));
    }

    private static List<RiskView> risks(Surveyed of) {
      return of.risks().stream()
          .map(
              risk ->
                  new RiskView(
                      risk.what(),
                      risk.level().code(),
                      risk.level().title(),
                      risk.level().titleEn()))
          .toList();
    }
  }
}
