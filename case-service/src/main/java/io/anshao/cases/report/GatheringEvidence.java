package io.anshao.cases.report;

import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.report.domain.Evidence;
import io.anshao.cases.report.domain.Evidence.Filed;
import io.anshao.cases.report.domain.Evidence.Finding;
import io.anshao.cases.report.domain.Evidence.Minimum;
import io.anshao.cases.report.domain.ReportKind;
import io.anshao.cases.report.domain.Season;
import io.anshao.cases.report.domain.Snapshot;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Gathers what the scores of a season rest on: one pass over the log for all units. */
final class GatheringEvidence {

  private final PastCases cases;
  private final Sight sight;
  private final ReportReading reading;
  private final ScoreReading scores;

  GatheringEvidence(PastCases cases, Sight sight, ReportReading reading, ScoreReading scores) {
    this.cases = cases;
    this.sight = sight;
    this.reading = reading;
    this.scores = scores;
  }

  /** What is known of the reports of a season. */
  private record Known(
      List<StoredReport> reports,
      Map<UUID, Snapshot> standing,
      Map<UnitCode, Long> returns,
      Map<UnitCode, List<Finding>> findings,
      Map<UnitCode, UnitCases> cases) {}

  /**
   * By unit, of those that report.
   *
   * @param span of the season, as of the cut-off
   */
  Mono<Map<UnitCode, Evidence>> of(Season season, StatTemplate template, Period span, Instant now) {
    var standing =
        reading
            .standing(season.id())
            .collectMap(ReportReading.StoredSnapshot::report, SnapshotJson::read);
    var returns =
        reading.returns(season.id()).collect(Collectors.groupingBy(u -> u, Collectors.counting()));
    return Mono.zip(
            reading.ofSeason(season.id()).collectList(),
            standing,
            returns,
            scores.findings(season.id()),
            cases(season.district(), span))
        .map(t -> new Known(t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5()))
        .map(known -> all(season, template, known, now));
  }

  private Mono<Map<UnitCode, UnitCases>> cases(String district, Period span) {
    return cases
        .of(district, span.asOf())
        .collect(
            TreeMap<UnitCode, UnitCases>::new,
            (units, past) -> UnitCases.add(units, past, sight.hiddenFrom(past.file()), span))
        .map(units -> (Map<UnitCode, UnitCases>) units);
  }

  private static Map<UnitCode, Evidence> all(
      Season season, StatTemplate template, Known known, Instant now) {
    return known.reports().stream()
        .collect(Collectors.groupingBy(StoredReport::unit, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> one(season, template, known, each.getKey(), each.getValue(), now)));
  }

  private static Evidence one(
      Season season,
      StatTemplate template,
      Known known,
      UnitCode unit,
      List<StoredReport> reports,
      Instant now) {
    var counted = known.cases().getOrDefault(unit, UnitCases.none());
    Function<ReportKind, List<StoredReport>> of =
        kind -> reports.stream().filter(r -> r.kind() == kind).toList();
    var tables = of.apply(ReportKind.TABLE);
    return new Evidence(
        filed(season, of.apply(ReportKind.WEEKLY), now),
        filed(season, tables, now).stream().findFirst(),
        minima(template, tables, known.standing()),
        counted.onTime(),
        counted.rectified(),
        counted.satisfied(),
        counted.selfFound(),
        counted.published(),
        reports.stream().mapToInt(r -> r.filing().submission()).sum(),
        known.returns().getOrDefault(unit, 0L).intValue(),
        counted.longLate(),
        counted.sham(),
        known.findings().getOrDefault(unit, List.of()));
  }

  /** Those that were due; in the order of the calendar. */
  private static List<Filed> filed(Season season, List<StoredReport> reports, Instant now) {
    return season.periods().stream()
        .filter(period -> period.isLate(now))
        .flatMap(
            period ->
                reports.stream()
                    .filter(r -> r.period().filter(period.code()::equals).isPresent())
                    .map(
                        r ->
                            new Filed(
                                period.code(), period.name(), period.timeliness(r.filing(), now))))
        .toList();
  }

  private static List<Minimum> minima(
      StatTemplate template, List<StoredReport> tables, Map<UUID, Snapshot> standing) {
    var signed =
        tables.stream()
            .map(StoredReport::id)
            .filter(standing::containsKey)
            .map(standing::get)
            .findFirst();
    return template.table().stream()
        .flatMap(
            row ->
                row.cells().stream()
                    .filter(cell -> cell.least() > 0)
                    .map(c -> minimum(row, c, signed)))
        .toList();
  }

  private static Minimum minimum(StatTemplate.Row row, Cell cell, Optional<Snapshot> signed) {
    return new Minimum(
        cell.code(),
        row.title() + " " + cell.title(),
        cell.least(),
        signed.flatMap(each -> each.number(cell)));
  }
}
