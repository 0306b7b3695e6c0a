package io.anshao.cases.report;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.report.ScoreReading.StoredScore;
import io.anshao.cases.report.domain.Appeal;
import io.anshao.cases.report.domain.Evidence.Finding;
import io.anshao.cases.report.domain.Scoring;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Draws scores up, takes findings and appeals, and decides on these. */
final class Assessing {

  private final Desk desk;
  private final GatheringEvidence gathering;
  private final TemplateBook templates;
  private final Calendars calendars;
  private final BusinessClock clock;

  Assessing(
      Desk desk,
      GatheringEvidence gathering,
      TemplateBook templates,
      Calendars calendars,
      BusinessClock clock) {
    this.desk = desk;
    this.gathering = gathering;
    this.templates = templates;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Draws up the score of every unit, told to them at once. A unit that appealed against its score
   * keeps it.
   *
   * @throws Problem 409 while the season's table is not due yet
   */
  Mono<Boolean> drawUp(Season season, UUID by) {
    var now = clock.now(season.district());
    var table = season.table().orElseThrow(ReportAccess::notFound);
    if (!table.isLate(now)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "season-runs",
          "统计表截止以后才能考核。",
          "Scores are drawn up once the closing table was due.");
    }
    var span = new Period(table.from(), table.to(), table.cutOff(now));
    var template = templates.latest(season.district());
    return gathering
        .of(season, template, span, now)
        .flatMap(
            all ->
                desk.write(
                    "scores/" + season.id(),
                    tx -> {
                      for (var each : new TreeMap<>(all).entrySet()) {
                        var score = Scoring.of(template.scheme(), each.getValue());
                        var json = ScoreJson.of(span.asOf(), template.version(), score);
                        insert(tx, season, each.getKey(), json, now, by);
                      }
                      return true;
                    }));
  }

  private static void insert(
      DeskTransaction tx, Season season, UnitCode unit, ScoreJson json, Instant at, UUID by) {
    var bytes = json.bytes();
    tx.sql()
        .sql(
            """
            insert into report_score (season, unit, no, at, made_by, bytes, hash)
            select :season, :unit, coalesce(max(no), 0) + 1, :at, :by, :bytes, :hash
              from report_score where season = :season and unit = :unit
            having not exists (select 1 from report_appeal
                                where season = :season and unit = :unit and score_no = max(no))\
            """)
        .param("season", season.id())
        .param("unit", unit.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("bytes", bytes)
        .param("hash", Sha256.of(bytes))
        .update();
  }

  /** Keeps what the assessor found out; it counts when scores are drawn up next. */
  Mono<Boolean> find(Season season, UnitCode unit, Finding finding, UUID by) {
    var at = clock.now(season.district()).atOffset(ZoneOffset.UTC);
    return desk.write(
        "scores/" + season.id(),
        tx ->
            tx.sql()
                    .sql(
                        """
                        insert into report_finding (id, season, unit, kind, case_number, reason, at, made_by)
                        values (:id::uuid, :season, :unit, :kind, :number, :reason, :at, :by)
                        on conflict (id) do nothing\
                        """)
                    .param("id", finding.id())
                    .param("season", season.id())
                    .param("unit", unit.value())
                    .param("kind", finding.kind().code())
                    .param("number", finding.caseNumber().orElse(null))
                    .param("reason", finding.reason())
                    .param("at", at)
                    .param("by", by)
                    .update()
                >= 0);
  }

  /**
   * Keeps a unit's objection to a deduction of its latest score.
   *
   * @throws Problem 404 for a deduction that is not there, 409 when the time is over
   */
  Mono<Boolean> appeal(
      Season season, StoredScore score, UUID id, String deduction, String reason, UUID by) {
    var now = clock.now(season.district());
    var json = ScoreJson.read(score.bytes());
    if (!json.score().has(deduction)) {
      throw ReportAccess.notFound();
    }
    var workdays = workdays(season, json);
    if (!Appeal.isInTime(now, score.at(), workdays, calendars.of(season.district()))) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-late",
          "申诉须在告知后 " + workdays + " 个工作日内提出，期限已过。",
          "An appeal is made within " + workdays + " working days; they are over.");
    }
    return desk.write(
        "scores/" + season.id(),
        tx ->
            tx.sql()
                    .sql(
                        """
                        insert into report_appeal (id, season, unit, score_no, deduction, reason, at, made_by)
                        values (:id, :season, :unit, :no, :deduction, :reason, :at, :by)
                        on conflict do nothing\
                        """)
                    .param("id", id)
                    .param("season", season.id())
                    .param("unit", score.unit().value())
                    .param("no", score.no())
                    .param("deduction", deduction)
                    .param("reason", reason)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .update()
                >= 0);
  }

  /** The last day of an appeal. */
  LocalDate appealUntil(Season season, StoredScore score, ScoreJson json) {
    return Appeal.lastDay(score.at(), workdays(season, json), calendars.of(season.district()));
  }

  private int workdays(Season season, ScoreJson json) {
    return templates
        .find(season.district(), json.template())
        .orElseGet(() -> templates.latest(season.district()))
        .scheme()
        .appealWorkdays();
  }

  /** Decides once; later decisions change nothing. */
  Mono<Boolean> decide(Season season, UUID id, boolean isGranted, String answer, UUID by) {
    var at = clock.now(season.district()).atOffset(ZoneOffset.UTC);
    return desk.write(
        "scores/" + season.id(),
        tx ->
            tx.sql()
                    .sql(
                        """
                        update report_appeal set granted = :granted, answer = :answer, decided_at = :at, decided_by = :by
                         where id = :id and season = :season and decided_at is null\
                        """)
                    .param("granted", isGranted)
                    .param("answer", answer)
                    .param("at", at)
                    .param("by", by)
                    .param("id", id)
                    .param("season", season.id())
                    .update()
                > 0);
  }
}
