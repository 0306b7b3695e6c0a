package io.anshao.notify.webhook.domain;

import java.util.List;

/** Steps of a case that may be told outside (DOMAIN 3.2). */
public final class StepKinds {

  /** As they stand in subscriptions and messages, in the order of a case's life. */
  public static final List<String> ALL =
      List.of(
          "case.registered",
          "case.declined",
          "case.accepted",
          "case.referred_out",
          "case.assigned",
          "case.returned",
          "case.in_progress",
          "case.rectifying",
          "case.pending_reinspection",
          "case.pending_closure",
          "case.closed",
          "case.reopened");

  private StepKinds() {}
}
