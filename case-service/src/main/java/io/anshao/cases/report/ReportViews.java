package io.anshao.cases.report;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.metric.domain.SeasonColumns;
import io.anshao.cases.report.ReportReading.Act;
import io.anshao.cases.report.ReportReading.StoredSnapshot;
import io.anshao.cases.report.ReportView.ActView;
import io.anshao.cases.report.ReportView.ActivityView;
import io.anshao.cases.report.ReportView.ContentView;
import io.anshao.cases.report.ReportView.FileView;
import io.anshao.cases.report.ReportView.FormCellView;
import io.anshao.cases.report.ReportView.FormRowView;
import io.anshao.cases.report.ReportView.ItemView;
import io.anshao.cases.report.ReportView.NumberView;
import io.anshao.cases.report.ReportView.ReportLine;
import io.anshao.cases.report.ReportView.SignedView;
import io.anshao.cases.report.SeasonController.PeriodView;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.Content.Item;
import io.anshao.cases.report.domain.Filing.Status;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.StaffUser;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Shows reports to whom they are open, without what their role is not told. */
final class ReportViews {

  private static final String PURPOSE = "report-view";

  private final HandlingReports handling;
  private final Units units;
  private final Staff staff;
  private final PhotoLinks links;

  ReportViews(HandlingReports handling, Units units, Staff staff, PhotoLinks links) {
    this.handling = handling;
    this.units = units;
    this.staff = staff;
    this.links = links;
  }

  ReportLine line(StoredReport report, Instant now) {
    var period = handling.period(report);
    var filing = report.filing();
    return new ReportLine(
        report.id(),
        report.unit().value(),
        unitName(report),
        report.kind().code(),
        title(report),
        report.season().orElse(null),
        period.map(PeriodView::of).orElse(null),
        filing.status().code(),
        filing.version(),
        period.map(each -> each.timeliness(filing, now).code()).orElse(null),
        filing.firstSubmittedAt().orElse(null),
        filing.remindedAt().orElse(null),
        report.openedAt());
  }

  String unitName(StoredReport report) {
    return units
        .find(report.district(), report.unit())
        .map(Units.Unit::name)
        .orElse(report.unit().value());
  }

  /** An urgent report is known by its first event. */
  private String title(StoredReport report) {
    return handling
        .period(report)
        .map(each -> each.name())
        .or(() -> report.content().items().stream().map(Item::title).findFirst())
        .orElseGet(() -> handling.template(report).title(report.kind()));
  }

  ReportView view(
      StoredReport report,
      Optional<StoredSnapshot> stored,
      List<Act> acts,
      ReportAccess access,
      Instant now) {
    var template = handling.template(report);
    // while it is open the numbers of cases still move: they are asked for by themselves
    var isSigned =
        report.filing().status() == Status.SUBMITTED || report.filing().status() == Status.FROZEN;
    return new ReportView(
        line(report, now),
        template.rows(report.kind()).stream().map(row -> row(row, access.isOffice())).toList(),
        template.activities().stream().map(a -> new ActivityView(a.code(), a.title())).toList(),
        stored
            .filter(_ -> isSigned)
            .map(each -> told(SnapshotJson.read(each).computed(), report, access))
            .orElse(null),
        content(report.content(), access.user()),
        stored.map(this::signed).orElse(null),
        acts.stream()
            .map(act -> new ActView(act.at(), act.act(), nameOf(act.person()), act.words()))
            .toList(),
        may(report, access));
  }

  /** The lines of a form as the office sees them. */
  List<FormRowView> rows(List<StatTemplate.Row> rows) {
    return rows.stream().map(row -> row(row, true)).toList();
  }

  private static FormRowView row(StatTemplate.Row row, boolean isOffice) {
    return new FormRowView(
        row.code(), row.title(), row.cells().stream().map(cell -> cell(cell, isOffice)).toList());
  }

  private static FormCellView cell(Cell cell, boolean isOffice) {
    return new FormCellView(
        cell.code(),
        cell.title(),
        cell.unit(),
        cell.isComputed(),
        cell.column().flatMap(SeasonColumns::find).map(column -> column.how()).orElse(null),
        cell.needsProof(),
        cell.least(),
        cell.isOfficeOnly() && !isOffice);
  }

  /** Without the numbers that could tell a unit who reported. */
  Map<String, BigDecimal> told(
      Map<String, BigDecimal> computed, StoredReport report, ReportAccess access) {
    var told = new TreeMap<>(computed);
    handling.template(report).cells(report.kind()).stream()
        .filter(cell -> cell.isOfficeOnly() && !access.isOffice())
        .forEach(cell -> told.remove(cell.code()));
    return told;
  }

  private ContentView content(Content content, StaffUser user) {
    var numbers = new TreeMap<String, NumberView>();
    content
        .numbers()
        .forEach(
            (cell, n) ->
                numbers.put(cell, new NumberView(n.value().orElse(null), files(n.proofs(), user))));
    return new ContentView(
        numbers,
        content.notes(),
        content.items().stream().map(item -> item(item, user)).toList(),
        content.narrative(),
        content.phone());
  }

  private ItemView item(Item item, StaffUser user) {
    return new ItemView(
        item.activity(),
        item.title(),
        item.date().orElse(null),
        item.place(),
        item.participants().orElse(null),
        item.text(),
        item.links(),
        files(item.pictures(), user));
  }

  private List<FileView> files(List<UUID> ids, StaffUser user) {
    return ids.stream().map(id -> new FileView(id, links.link(user, id, PURPOSE))).toList();
  }

  SignedView signed(StoredSnapshot stored) {
    var snapshot = SnapshotJson.read(stored);
    return new SignedView(
        snapshot.no(),
        snapshot.at(),
        snapshot.cutOff(),
        snapshot.definitions(),
        nameOf(SnapshotJson.signer(stored)),
        HexFormat.of().formatHex(stored.hash()));
  }

  String nameOf(UUID person) {
    return staff.find(person).map(Staff.Member::name).orElse("");
  }

  private static List<String> may(StoredReport report, ReportAccess access) {
    var status = report.filing().status();
    var isOpen = status == Status.DRAFT || status == Status.RETURNED;
    return Arrays.stream(ReportAct.values())
        .filter(act -> act != ReportAct.OPEN && access.may(act, report))
        .filter(
            act ->
                switch (act) {
                  case OPEN -> false;
                  case SAVE, SUBMIT, REMIND -> isOpen;
                  case RETURN, FREEZE -> status == Status.SUBMITTED;
                })
        .map(ReportAct::code)
        .toList();
  }
}
