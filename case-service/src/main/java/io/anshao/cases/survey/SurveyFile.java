package io.anshao.cases.survey;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.survey.SurveyBody.Known;
import io.anshao.cases.survey.SurveyBody.RiskBody;
import io.anshao.cases.survey.domain.RiskLevel;
import io.anshao.cases.survey.domain.Surveyed;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.sheet.SheetHeads;
import io.anshao.edge.sheet.SheetLine;
import io.anshao.edge.sheet.SheetLines;
import io.anshao.edge.sheet.WrittenTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of surveys: XLSX or CSV. Rows about the same place are one survey with several
 * risks.
 */
final class SurveyFile {

  private static final SheetHeads<SurveyColumn> HEADS =
      new SheetHeads<>() {
        @Override
        public Optional<SurveyColumn> under(String head) {
          return SurveyColumn.under(head);
        }

        @Override
        public String titleOf(SurveyColumn column) {
          return column.title();
        }

        @Override
        public List<SurveyColumn> needed() {
          return List.of(
              SurveyColumn.NAME, SurveyColumn.ADDRESS, SurveyColumn.RISK, SurveyColumn.LEVEL);
        }
      };

  private SurveyFile() {}

  /**
   * What a row holds.
   *
   * @param rows of the file that are about the place, the first of them in front
   * @param surveyed absent where something is wrong
   */
  record Place(
      List<Integer> rows, String name, Optional<Surveyed> surveyed, List<FieldError> errors) {

    Place with(Place other) {
      var all = new ArrayList<>(rows);
      all.addAll(other.rows());
      var risks = new ArrayList<>(surveyed.orElseThrow().risks());
      risks.addAll(other.surveyed().orElseThrow().risks());
      var of = surveyed.orElseThrow();
      var day = other.surveyed().orElseThrow().on();
      return new Place(
          List.copyOf(all),
          name,
          Optional.of(
              new Surveyed(
                  of.name(),
                  of.uscc(),
                  of.address(),
                  of.street(),
                  of.area(),
                  of.unit(),
                  List.copyOf(risks),
                  day.isAfter(of.on()) ? day : of.on())),
          List.of());
    }
  }

  /**
   * The places of a file.
   *
   * @throws io.anshao.edge.problem.Problem 422 when it is no such file, holds too much, or its
   *     heads are not known
   */
  static List<Place> read(byte[] file, Known known) {
    var bad = new ArrayList<Place>();
    var good = new LinkedHashMap<String, Place>();
    for (var line : SheetLines.read(file, HEADS)) {
      var place = place(line, known);
      if (place.surveyed().isPresent()) {
        good.merge(place.surveyed().get().key(), place, Place::with);
      } else {
        bad.add(place);
      }
    }
    bad.addAll(good.values());
    return List.copyOf(bad);
  }

  private static Place place(SheetLine<SurveyColumn> line, Known known) {
    var errors = new FieldErrors();
    var level = line.cells().get(SurveyColumn.LEVEL);
    var body =
        new SurveyBody(
            line.cells().get(SurveyColumn.NAME),
            line.cells().get(SurveyColumn.USCC),
            line.cells().get(SurveyColumn.ADDRESS),
            street(line, known, errors),
            area(line, known, errors),
            unit(line, known),
            List.of(
                new RiskBody(
                    line.cells().get(SurveyColumn.RISK),
                    Optional.ofNullable(level)
                        .flatMap(RiskLevel::meant)
                        .map(RiskLevel::code)
                        .orElse(""))),
            day(line, errors));
    var surveyed = body.read(known, errors);
    return new Place(
        List.of(line.number()),
        surveyed.name(),
        errors.isEmpty() ? Optional.of(surveyed) : Optional.empty(),
        errors.list());
  }

  /** A name that means no unit goes on as it is, and is refused with all else. */
  private static @Nullable String unit(SheetLine<SurveyColumn> line, Known known) {
    var said = line.cells().get(SurveyColumn.UNIT);
    return known.units().in(known.district()).stream()
        .filter(unit -> unit.name().equals(said))
        .map(unit -> unit.code().value())
        .findFirst()
        .orElse(said);
  }

  private static @Nullable String street(
      SheetLine<SurveyColumn> line, Known known, FieldErrors errors) {
    var said = line.cells().get(SurveyColumn.STREET);
    if (said == null) {
      return known
          .streets()
          .at(
              known.district(),
              Optional.empty(),
              Optional.ofNullable(line.cells().get(SurveyColumn.ADDRESS)))
          .orElse(null);
    }
    var code = known.streets().at(known.district(), Optional.empty(), Optional.of(said));
    errors.check(
        code.isEmpty(), "street", "unknown-value", "没有这个街道或镇。", "There is no such street or town.");
    return code.orElse(null);
  }

  private static @Nullable String area(
      SheetLine<SurveyColumn> line, Known known, FieldErrors errors) {
    var said = line.cells().get(SurveyColumn.AREA);
    var found =
        known.categories().in(known.district(), "key_area").stream()
            .filter(area -> area.name().equals(said))
            .map(Categories.Category::code)
            .findFirst();
    errors.check(
        said != null && found.isEmpty(),
        "area",
        "unknown-value",
        "没有这个重点领域。",
        "There is no such key area.");
    return found.orElse(null);
  }

  private static @Nullable LocalDate day(SheetLine<SurveyColumn> line, FieldErrors errors) {
    var said = line.cells().get(SurveyColumn.SURVEYED_ON);
    if (said == null) {
      return null;
    }
    var day = WrittenTime.of(said, line.isSince1904()).map(Deadline::dateOf);
    errors.check(
        day.isEmpty(), "surveyedOn", "form", "日期请写成 2021-06-30。", "Write a day as 2021-06-30.");
    return day.orElse(null);
  }

  /** The heads that are known, for an empty file. */
  static List<String> heads() {
    return List.of(SurveyColumn.values()).stream().map(SurveyColumn::title).toList();
  }
}
