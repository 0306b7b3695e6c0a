package io.anshao.cases.report;

import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.report.ReportReading.StoredSnapshot;
import io.anshao.cases.report.domain.Snapshot;
import io.anshao.cases.report.domain.Snapshot.Difference;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Derives what was signed anew from the log, however long ago that was. */
final class Recomputing {

  private final HandlingReports handling;

  Recomputing(HandlingReports handling) {
    this.handling = handling;
  }

  /**
   * What came of it.
   *
   * @param whole whether the kept bytes have the kept hash
   * @param equal whether the log gives every computed number again
   * @param definitions version of the columns then; {@code now} the present one. Where they differ
   *     the log is not asked
   * @param differences every cell that the log gives another number for
   */
  record Recomputed(
      UUID report,
      @Nullable Integer no,
      @Nullable Instant cutOff,
      String hash,
      boolean whole,
      boolean equal,
      @Nullable Integer definitions,
      int now,
      List<DifferentCell> differences) {}

  /** A cell that differs; numbers are absent where the reader is not told them. */
  record DifferentCell(
      String cell, String title, @Nullable BigDecimal stored, @Nullable BigDecimal derived) {}

  Mono<Recomputed> of(StoredReport report, StoredSnapshot stored, ReportAccess access) {
    var isWhole = SnapshotJson.isWhole(stored);
    try {
      var snapshot = SnapshotJson.read(stored);
      if (snapshot.definitions() != Snapshot.DEFINITIONS) {
        return Mono.just(result(report, stored, Optional.of(snapshot), isWhole, false, List.of()));
      }
      var span = SnapshotJson.span(stored);
      var numbers =
          span.map(
                  each ->
                      handling.numbers(
                          report, new Period(each.getFirst(), each.getLast(), snapshot.cutOff())))
              .orElseGet(() -> Mono.just(Map.of()));
      return numbers.map(
          derived -> {
            var differences = snapshot.against(derived);
            return result(
                report,
                stored,
                Optional.of(snapshot),
                isWhole,
                differences.isEmpty(),
                differences.stream().map(each -> cell(report, each, access)).toList());
          });
    } catch (JacksonException | IllegalArgumentException _) {
      // not even readable any more
      return Mono.just(result(report, stored, Optional.empty(), isWhole, false, List.of()));
    }
  }

  private static Recomputed result(
      StoredReport report,
      StoredSnapshot stored,
      Optional<Snapshot> snapshot,
      boolean isWhole,
      boolean isEqual,
      List<DifferentCell> differences) {
    return new Recomputed(
        report.id(),
        snapshot.map(Snapshot::no).orElse(null),
        snapshot.map(Snapshot::cutOff).orElse(null),
        HexFormat.of().formatHex(stored.hash()),
        isWhole,
        isEqual,
        snapshot.map(Snapshot::definitions).orElse(null),
        Snapshot.DEFINITIONS,
        differences);
  }

  private DifferentCell cell(StoredReport report, Difference difference, ReportAccess access) {
    var cell =
        handling.template(report).cells(report.kind()).stream()
            .filter(each -> each.code().equals(difference.cell()))
            .findFirst();
    var isTold = access.isOffice() || cell.filter(Cell::isOfficeOnly).isEmpty();
    return new DifferentCell(
        difference.cell(),
        cell.map(Cell::title).orElse(difference.cell()),
        isTold ? difference.stored().orElse(null) : null,
        isTold ? difference.derived().orElse(null) : null);
  }
}
