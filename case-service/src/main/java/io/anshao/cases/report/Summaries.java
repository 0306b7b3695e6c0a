package io.anshao.cases.report;

import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import io.anshao.cases.report.domain.Snapshot;
import io.anshao.cases.report.domain.StatTemplate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/**
 * A period summed over its units: typed numbers of those that are in, and of cases what the log
 * says of the whole district, since a firm that two units helped is one firm.
 */
final class Summaries {

  private final ReportReading reading;
  private final CountingReports counting;
  private final TemplateBook templates;

  Summaries(ReportReading reading, CountingReports counting, TemplateBook templates) {
    this.reading = reading;
    this.counting = counting;
    this.templates = templates;
  }

  /**
   * The sum.
   *
   * @param units how many report, {@code in} how many did
   * @param numbers by the code of their cell
   */
  record Summary(
      ReportPeriod period,
      StatTemplate template,
      Instant asOf,
      int units,
      int in,
      Map<String, BigDecimal> numbers) {}

  Mono<Summary> of(Season season, ReportPeriod period, Instant now) {
    return Mono.zip(
            reading.ofSeason(season.id()).collectList(),
            reading.standing(season.id()).collectList())
        .flatMap(
            t -> {
              var reports =
                  t.getT1().stream()
                      .filter(each -> each.period().filter(period.code()::equals).isPresent())
                      .toList();
              var ids = new HashSet<>(reports.stream().map(StoredReport::id).toList());
              var in =
                  t.getT2().stream()
                      .filter(each -> ids.contains(each.report()))
                      .map(SnapshotJson::read)
                      .toList();
              return summed(season, period, reports, in, now);
            });
  }

  private Mono<Summary> summed(
      Season season,
      ReportPeriod period,
      List<StoredReport> reports,
      List<Snapshot> in,
      Instant now) {
    var template =
        reports.stream()
            .map(StoredReport::template)
            .max(Integer::compare)
            .flatMap(version -> templates.find(season.district(), version))
            .orElseGet(() -> templates.latest(season.district()));
    var cells = template.cells(period.kind());
    var asOf = period.cutOff(now);
    return counting
        .numbers(
            season.district(),
            Optional.empty(),
            cells,
            new Period(period.from(), period.to(), asOf))
        .map(
            computed -> {
              var numbers = new TreeMap<>(computed);
              numbers.putAll(Snapshot.sums(cells, in));
              return new Summary(period, template, asOf, reports.size(), in.size(), numbers);
            });
  }
}
