package io.anshao.cases.report.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A season of a district, for example 安全生产月 of a year.
 *
 * @param periods in the order in which they are due
 * @param opened codes of the periods whose reports are there
 */
public record Season(
    UUID id,
    String district,
    int year,
    String name,
    int version,
    List<ReportPeriod> periods,
    Set<String> opened) {

  /** The period of that code. */
  public Optional<ReportPeriod> period(String code) {
    return periods.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The closing table's. */
  public Optional<ReportPeriod> table() {
    return periods.stream().filter(each -> each.kind() == ReportKind.TABLE).findFirst();
  }
}
