package io.anshao.cases.lifecycle.domain;

import io.anshao.cases.lifecycle.domain.CaseState.Accepted;
import io.anshao.cases.lifecycle.domain.CaseState.Assigned;
import io.anshao.cases.lifecycle.domain.CaseState.AwaitingSupplement;
import io.anshao.cases.lifecycle.domain.CaseState.Cancelled;
import io.anshao.cases.lifecycle.domain.CaseState.Closed;
import io.anshao.cases.lifecycle.domain.CaseState.DeclineProposed;
import io.anshao.cases.lifecycle.domain.CaseState.Declined;
import io.anshao.cases.lifecycle.domain.CaseState.InProgress;
import io.anshao.cases.lifecycle.domain.CaseState.Merged;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Recalled;
import io.anshao.cases.lifecycle.domain.CaseState.Rectifying;
import io.anshao.cases.lifecycle.domain.CaseState.ReferredOut;
import io.anshao.cases.lifecycle.domain.CaseState.Registered;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspected;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import io.anshao.cases.lifecycle.domain.CaseState.Reopened;
import io.anshao.cases.lifecycle.domain.CaseState.Returned;
import io.anshao.cases.lifecycle.domain.CaseState.Rework;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import java.util.Locale;

/** The states of DOMAIN 3.2 as people and interfaces name them. */
public enum Stage {
  UNREGISTERED("未登记", "Not registered"),
  REGISTERED("已登记", "Registered"),
  AWAITING_SUPPLEMENT("待补充", "Waiting for the reporter"),
  DECLINED("不予受理", "Declined"),
  CANCELLED("撤销登记", "Cancelled"),
  ACCEPTED("已受理", "Accepted"),
  ASSIGNED("待签收", "Waiting for the unit to sign"),
  RETURNED("已退回", "Returned by the unit"),
  IN_PROGRESS("核查中", "Being inspected"),
  RECTIFYING("整改中", "Being rectified"),
  PENDING_REINSPECTION("待复查", "Waiting for re-inspection"),
  REINSPECTING("复查中", "Being re-inspected"),
  REWORK("重新整改", "Being rectified again"),
  PENDING_CLOSURE("待办结审核", "Waiting for closure"),
  CLOSED("已办结", "Closed"),
  REOPENED("重新办理", "Reopened"),
  MERGED("已并案", "Merged into another case"),
  REFERRED_OUT("已移送", "Referred to another authority");

  private final String title;
  private final String titleEn;

  Stage(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code in_progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** The stage of a state. */
  public static Stage of(CaseState state) {
    return switch (state) {
      case Unregistered _ -> UNREGISTERED;
      case Registered _, DeclineProposed _ -> REGISTERED;
      case AwaitingSupplement _ -> AWAITING_SUPPLEMENT;
      case Declined _ -> DECLINED;
      case Cancelled _ -> CANCELLED;
      case Accepted _ -> ACCEPTED;
      case Assigned _ -> ASSIGNED;
      case Returned _ -> RETURNED;
      case InProgress _ -> IN_PROGRESS;
      case Rectifying _ -> RECTIFYING;
      case PendingReinspection _ -> PENDING_REINSPECTION;
      case Reinspecting _, Reinspected _ -> REINSPECTING;
      case Rework _ -> REWORK;
      case PendingClosure _ -> PENDING_CLOSURE;
      case Closed _ -> CLOSED;
      case Recalled _ -> ACCEPTED;
      case Reopened _ -> REOPENED;
      case Merged _ -> MERGED;
      case ReferredOut _ -> REFERRED_OUT;
    };
  }
}
