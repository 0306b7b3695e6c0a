package io.anshao.cases.report;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.Filing;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.cases.report.domain.ReportDecider;
import io.anshao.cases.report.domain.ReportDecider.Refused;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Snapshot;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.time.BusinessClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Does with reports what people ask for: under the lock of the row, once, and noted. */
final class HandlingReports {

  private final Desk desk;
  private final CountingReports counting;
  private final SeasonBook seasons;
  private final TemplateBook templates;
  private final BusinessClock clock;

  HandlingReports(
      Desk desk,
      CountingReports counting,
      SeasonBook seasons,
      TemplateBook templates,
      BusinessClock clock) {
    this.desk = desk;
    this.counting = counting;
    this.seasons = seasons;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param seen the version of the report that they looked at
   * @param words a reason; empty where none is asked for
   */
  record Wish(ReportAct act, int seen, UUID by, String words) {}

  /** Of which span and as of when the numbers of a report are, were it submitted now. */
  Optional<Period> countedAt(StoredReport report, Instant now) {
    return period(report).map(each -> new Period(each.from(), each.to(), each.cutOff(now)));
  }

  Optional<ReportPeriod> period(StoredReport report) {
    return report
        .season()
        .flatMap(id -> seasons.find(report.district(), id))
        .flatMap(season -> report.period().flatMap(season::period));
  }

  StatTemplate template(StoredReport report) {
    return templates
        .find(report.district(), report.template())
        .orElseGet(() -> templates.latest(report.district()));
  }

  /** The numbers that cases give it now. */
  Mono<Map<String, BigDecimal>> numbers(StoredReport report, Instant now) {
    return countedAt(report, now).map(span -> numbers(report, span)).orElse(Mono.just(Map.of()));
  }

  /** The numbers that cases give it for that span. */
  Mono<Map<String, BigDecimal>> numbers(StoredReport report, Period span) {
    return counting.numbers(
        report.district(), Optional.of(report.unit()), template(report).cells(report.kind()), span);
  }

  /** An urgent report to be written; again under the same id, the same. */
  Mono<StoredReport> openUrgent(UUID id, ReportAccess access) {
    var now = clock.now(access.district());
    var unit = access.unit().orElseThrow(ReportAccess::refused);
    return desk.write(
        "report/" + id,
        tx -> {
          ReportRows.openUrgent(tx.connection(), id, access.district(), unit, now);
          return ReportRows.locked(tx, id).orElseThrow();
        });
  }

  /** Puts what was written in place of the draft. */
  Mono<StoredReport> save(StoredReport report, Content content, Wish wish) {
    return write(report, content, wish, Optional.empty());
  }

  /** Everything but writing and submitting. */
  Mono<StoredReport> act(StoredReport report, Wish wish) {
    return write(report, report.content(), wish, Optional.empty());
  }

  /**
   * Signs and submits: the numbers of cases are computed as of the cut-off and kept with what was
   * written.
   */
  Mono<StoredReport> submit(StoredReport report, Wish wish) {
    if (isDone(report, wish)) {
      return Mono.just(report);
    }
    var now = clock.now(report.district());
    // refuses before anything is counted
    decide(report, wish, now);
    CheckingContent.whole(report.content(), template(report), report.kind());
    var cutOff = countedAt(report, now).map(Period::asOf).orElse(now);
    return numbers(report, now)
        .map(
            computed ->
                new Snapshot(
                    report.filing().submission() + 1,
                    now,
                    cutOff,
                    Snapshot.DEFINITIONS,
                    computed,
                    report.content()))
        .flatMap(snapshot -> write(report, report.content(), wish, Optional.of(snapshot)));
  }

  private Mono<StoredReport> write(
      StoredReport report, Content content, Wish wish, Optional<Snapshot> snapshot) {
    var at = snapshot.map(Snapshot::at).orElseGet(() -> clock.now(report.district()));
    return desk.write(
        "report/" + report.id(),
        tx -> {
          var now = ReportRows.locked(tx, report.id()).orElseThrow(ReportAccess::notFound);
          if (isDone(now, wish) && now.content().equals(content)) {
            return now;
          }
          return written(tx, now, content, wish, at, snapshot);
        });
  }

  private StoredReport written(
      DeskTransaction tx,
      StoredReport now,
      Content content,
      Wish wish,
      Instant at,
      Optional<Snapshot> snapshot) {
    if (now.filing().version() != wish.seen()) {
      throw changedMeanwhile(now.filing().version());
    }
    var last = new StoredReport.Last(wish.act().code(), Optional.of(wish.by()));
    var next = now.with(decide(now, wish, at), content, last);
    ReportRows.update(tx, next, wish.act(), at, wish.by(), wish.words());
    snapshot.ifPresent(
        each -> {
          var bytes = SnapshotJson.write(next, period(next), each, wish.by());
          ReportRows.insertSnapshot(tx, next.id(), each.no(), bytes, Sha256.of(bytes));
        });
    return next;
  }

  /** Whether it is an earlier run of this very write whose answer was lost. */
  private static boolean isDone(StoredReport now, Wish wish) {
    var last = new StoredReport.Last(wish.act().code(), Optional.of(wish.by()));
    return now.filing().version() == wish.seen() + 1 && now.last().equals(last);
  }

  private Filing decide(StoredReport report, Wish wish, Instant at) {
    var isLate = period(report).filter(each -> each.isLate(at)).isPresent();
    try {
      return ReportDecider.decide(report.filing(), wish.act(), at, isLate, wish.by());
    } catch (Refused refused) {
      var why = refused.refusal();
      throw Problem.of(HttpStatus.CONFLICT, why.code(), why.title(), why.titleEn());
    }
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "报表已被他人修改，请重新打开；您填写的内容还在页面上。",
            "Somebody else changed the report; open it again. What you typed is still on the page.")
        .with("version", version);
  }
}
