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
import java.util.Optional;

/** The one command that brings a case forward from where it stands. */
public final class NextStep {

  private NextStep() {}

  /** Its name in kebab case; empty when nothing is awaited. */
  public static Optional<String> of(CaseState state) {
    return switch (state) {
      case Registered _ -> Optional.of("accept");
      case DeclineProposed _ -> Optional.of("approve-decline");
      case Accepted _, Recalled _, Returned _, Reopened _ -> Optional.of("assign");
      case Assigned _ -> Optional.of("sign-for");
      case InProgress s -> Optional.of(inspecting(s.work().findings()));
      case Rectifying _, Rework _ -> Optional.of("report-rectification");
      case PendingReinspection _, Reinspecting _ -> Optional.of("record-reinspection");
      case Reinspected _ -> Optional.of("submit-closure");
      case PendingClosure _ -> Optional.of("approve-closure");
      case Unregistered _,
          AwaitingSupplement _,
          Merged _,
          Declined _,
          Cancelled _,
          Closed _,
          ReferredOut _ ->
          Optional.empty();
    };
  }

  private static String inspecting(Findings findings) {
    if (findings.finding().isEmpty()) {
      return "record-inspection";
    }
    if (!findings.withoutOrder().isEmpty()) {
      return "order-rectification";
    }
    return findings.hasOpenHazard() ? "record-reinspection" : "submit-closure";
  }
}
