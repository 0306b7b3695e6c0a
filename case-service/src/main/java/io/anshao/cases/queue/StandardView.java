package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The views that everybody begins with: what waits, for whom, as an address of the list. */
enum StandardView {
  TRIAGE("待研判", "To triage", true, false, Step.TO_TRIAGE),
  SUPPLEMENT("待补充", "Waiting for reporters", true, false, "awaiting_supplement"),
  DECLINE("待批不予受理", "To decline or not", true, false, Step.DECLINE_PROPOSED),
  ASSIGN("待交办", "To assign", true, false, "accepted", "reopened"),
  RETURNED("已退回", "Returned", true, true, "returned"),
  SIGN("待签收", "To sign for", true, true, "assigned"),
  INSPECT("核查中", "Being inspected", true, true, "in_progress"),
  RECTIFY("整改中", "Being rectified", true, true, "rectifying", "rework"),
  REINSPECT(
      "待复查", "To re-inspect", true, true, "pending_reinspection", "reinspecting", Step.TO_CONCLUDE),
  REVIEW("待审核", "To approve", true, true, "pending_closure"),
  MINE("我经办的", "In my hands", false, true),
  DECIDE("待我决定", "For me to decide", true, true),
  OVERDUE("超期", "Overdue", true, true),
  LATER("稍后", "Later", true, true),
  REFERRED("已移送", "Referred", true, false, "referred_out"),
  CLOSED("已办结", "Closed", true, true, "closed");

  private static final Set<StandardView> NEWEST_FIRST = Set.of(CLOSED);

  private final String title;
  private final String titleEn;
  private final boolean office;
  private final boolean unit;
  private final List<String> steps;

  StandardView(String title, String titleEn, boolean office, boolean unit, String... steps) {
    this.title = title;
    this.titleEn = titleEn;
    this.office = office;
    this.unit = unit;
    this.steps = List.of(steps);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String titleEn() {
    return titleEn;
  }

  static Optional<StandardView> ofCode(String code) {
    return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
  }

  /** The views of who sees that far. */
  static List<StandardView> of(Scope scope) {
    return Arrays.stream(values()).filter(view -> view.isFor(scope)).toList();
  }

  private boolean isFor(Scope scope) {
    return switch (scope) {
      case Scope.WholeDistrict _ -> office;
      case Scope.OwnUnit _ -> unit;
      case Scope.Nothing() -> false;
    };
  }

  /**
   * What it shows.
   *
   * @param me who looks
   */
  CaseFilter filter(Me me) {
    return this == LATER
        ? CaseFilter.putOffBy(me.person())
        : cases(me).withoutPutOffBy(me.person());
  }

  private CaseFilter cases(Me me) {
    return switch (this) {
      case OVERDUE -> CaseFilter.late();
      case DECIDE -> CaseFilter.awaiting(me.commands());
      case MINE -> CaseFilter.inHandsOf(me.hands());
      default -> CaseFilter.in(steps);
    };
  }

  Sort sort() {
    return NEWEST_FIRST.contains(this) ? Sort.NEW : Sort.SEVERITY;
  }

  /** The view as parameters of the list. */
  String query() {
    var what =
        switch (this) {
          case OVERDUE -> "overdue=true";
          case DECIDE -> "awaits=me";
          case LATER -> "view=" + code();
          case MINE -> "handler=me&status=" + String.join(",", Step.AT_WORK);
          default -> "status=" + String.join(",", steps);
        };
    return what + "&sort=" + sort().code();
  }
}
