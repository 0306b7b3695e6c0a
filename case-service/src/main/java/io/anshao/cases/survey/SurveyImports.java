package io.anshao.cases.survey;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.survey.SurveyBody.Known;
import io.anshao.cases.survey.SurveyFile.Place;
import io.anshao.cases.survey.SurveyRows.Act;
import io.anshao.cases.survey.SurveyRows.Saved;
import io.anshao.cases.survey.domain.Surveyed;
import io.anshao.edge.problem.FieldErrors.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Looks at files of surveys and takes them. The same file again changes nothing. */
final class SurveyImports {

  private static final FieldError ANOTHERS =
      new FieldError(
          "unit",
          "not-yours",
          "这里已由其他单位登记，请联系安委办。",
          "Another unit sees to this place; ask the office.");

  private final Desk desk;
  private final Scheduler reading;

  /**
   * @param reading where files are unpacked and read, one at a time
   */
  SurveyImports(Desk desk, Scheduler reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /**
   * What becomes of a file.
   *
   * @param added places that are new
   * @param updated places that were surveyed again
   * @param known places whose survey of that day is there already
   * @param bad rows in which something is wrong
   * @param isTaken whether it was taken, or only looked at
   */
  record ImportView(
      int added, int updated, int known, int bad, boolean isTaken, List<RowView> rows) {}

  /**
   * A place of the file.
   *
   * @param rows as the file counts: the heads are row 1
   * @param state {@code added}, {@code updated}, {@code known} or {@code bad}
   */
  record RowView(
      List<Integer> rows,
      String name,
      String state,
      int risks,
      @Nullable String level,
      List<RowError> errors) {}

  /** What is wrong with one cell. Never what is written there. */
  record RowError(String column, String field, String code, String message, String messageEn) {}

  /** What each place would become. */
  Mono<ImportView> look(byte[] file, Known known) {
    return read(file, known)
        .flatMap(
            places ->
                desk.write(
                    "surveys/" + known.district(),
                    tx ->
                        view(
                            places.stream().map(each -> own(tx, known, each)).toList(),
                            each -> SurveyRows.look(tx, known.district(), each),
                            false)));
  }

  /** Takes what is right. */
  Mono<ImportView> take(byte[] file, Known known, Act act) {
    return read(file, known)
        .flatMap(
            places ->
                desk.write(
                    "surveys/" + known.district(),
                    tx ->
                        view(
                            places.stream().map(each -> own(tx, known, each)).toList(),
                            each -> SurveyRows.save(tx, known.district(), each, act),
                            true)));
  }

  private Mono<List<Place>> read(byte[] file, Known known) {
    return Mono.fromSupplier(() -> SurveyFile.read(file, known)).subscribeOn(reading);
  }

  /** What a survey makes of the register. */
  private interface Taking {
    Saved of(Surveyed surveyed);
  }

  /** What another unit sees to is not written by this one. */
  private static Place own(DeskTransaction tx, Known known, Place place) {
    var access = new SurveyAccess(known.district(), known.own());
    return place.surveyed().filter(of -> SurveyRows.isAnothers(tx, access, of)).isPresent()
        ? new Place(place.rows(), place.name(), Optional.empty(), List.of(ANOTHERS))
        : place;
  }

  private static ImportView view(List<Place> places, Taking taking, boolean isTaken) {
    var rows = new ArrayList<RowView>();
    var counts = new int[Saved.values().length];
    var bad = 0;
    for (var place : places) {
      if (place.surveyed().isEmpty()) {
        bad += place.rows().size();
        rows.add(row(place, "bad"));
      } else {
        var saved = taking.of(place.surveyed().get());
        counts[saved.ordinal()]++;
        rows.add(row(place, saved.code()));
      }
    }
    return new ImportView(
        counts[Saved.ADDED.ordinal()],
        counts[Saved.UPDATED.ordinal()],
        counts[Saved.KNOWN.ordinal()],
        bad,
        isTaken,
        List.copyOf(rows));
  }

  private static RowView row(Place place, String state) {
    return new RowView(
        place.rows(),
        place.name(),
        state,
        place.surveyed().map(of -> of.risks().size()).orElse(0),
        place.surveyed().map(of -> of.level().code()).orElse(null),
        place.errors().stream()
            .map(
                e ->
                    new RowError(
                        SurveyColumn.titleOf(e.field()),
                        e.field(),
                        e.code(),
                        e.message(),
                        e.messageEn()))
            .toList());
  }
}
