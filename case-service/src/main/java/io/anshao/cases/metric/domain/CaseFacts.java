package io.anshao.cases.metric.domain;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that is counted of a case, folded from its log up to the cut-off. Nothing in it is later.
 *
 * @param id tells cases apart where no subject is known
 * @param subject 统一社会信用代码 of the reported party, while its text is not erased
 * @param campaign the campaign 专项行动 that it belongs to
 * @param concludedAt when it was submitted for closure for good, the first time
 * @param isOrderedByLaw whether an order names the law that was broken
 */
public record CaseFacts(
    String id,
    Origin origin,
    Standing standing,
    Optional<String> keyArea,
    Optional<String> subject,
    Optional<UUID> campaign,
    Leads leads,
    Optional<Triage> triage,
    List<Duty> duties,
    List<Handover> handovers,
    Optional<Instant> concludedAt,
    List<Closing> closings,
    Optional<Conclusion> conclusion,
    List<HazardFact> hazards,
    boolean isOrderedByLaw,
    List<Check> reinspections,
    List<Climb> climbs,
    List<Exposure> exposures,
    List<Penalty> penalties,
    List<Listing> listings,
    List<Reward> rewards,
    List<Assistance> assistances,
    List<Said> answers) {

  /**
   * How its tip came.
   *
   * @param inspection the joint inspection that found it
   * @param place where it is, WGS-84
   */
  public record Origin(
      Instant registeredAt,
      String channel,
      String relation,
      Optional<String> street,
      Optional<UUID> inspection,
      Optional<Point> place) {}

  /** Whether it counts at the cut-off. */
  public enum Standing {
    /** 在办: somebody has to act. */
    CASE(true, true),
    /** Closed, declined or with another authority: nobody here has to act. */
    ENDED(true, true),
    /** 并案: its tip counts, the case is another one. */
    MERGED(true, false),
    /** 咨询、建议: declined since it reports nothing (DOMAIN 4.5, {@code L0_info}). */
    QUESTION(true, false),
    /** 撤销登记: a test, spam or keyed in twice. */
    CANCELLED(false, false);

    private final boolean isTip;
    private final boolean isCase;

    Standing(boolean isTip, boolean isCase) {
      this.isTip = isTip;
      this.isCase = isCase;
    }
  }

  /** What became of it at triage 研判. */
  public record Triage(Instant at, Outcome outcome) {

    /** Referred means: before it was accepted, and not back. */
    public enum Outcome {
      ACCEPTED,
      DECLINED,
      REFERRED
    }
  }

  /**
   * It was given to a unit.
   *
   * @param returnedAt when the unit gave it back
   * @param isRefused whether the office did not agree
   */
  public record Handover(
      UnitCode unit, Instant at, Optional<Instant> returnedAt, boolean isRefused) {}

  /** It was closed, and perhaps opened again. */
  public record Closing(Instant at, Optional<Instant> reopenedAt) {}

  /** What the latest inspection found. */
  public record Conclusion(Instant at, Finding finding) {}

  /**
   * A hazard.
   *
   * @param dueAt the end of the day first ordered, or of the longer time that help or a listing
   *     gives; when it was found, if it was fixed on the spot; empty without an order
   */
  public record HazardFact(
      Instant foundAt,
      Hazard.Level level,
      Optional<Instant> dueAt,
      Optional<Instant> writtenOffAt) {}

  /** A re-inspection 整改复查. */
  public record Check(Instant at, boolean isPassed) {}

  /** A rung of the ladder was reached. */
  public record Climb(Instant at, Rung rung) {}

  /** A public record. */
  public record Exposure(
      Instant publishedAt,
      String kind,
      int hazards,
      Optional<UnitCode> responsible,
      boolean isRectified,
      boolean isWithdrawn) {}

  /** A penalty that was decided. */
  public record Penalty(Instant decidedAt, long yuan, boolean isRevoked) {}

  /** A listing 挂牌督办. */
  public record Listing(Instant at, Instant until, Optional<Instant> removedAt) {}

  /** A reward that was approved. */
  public record Reward(
      Instant approvedAt, long yuan, Optional<Instant> notifiedAt, Optional<Instant> paidAt) {}

  /** Help 帮扶 from when it was planned. */
  public record Assistance(Instant from, Optional<Instant> until) {}

  /** The newest that a reporter who gave a name or a contact said of the handling 三率. */
  public record Said(Instant at, Answer answer) {}

  boolean isTip() {
    return standing.isTip;
  }

  boolean isCase() {
    return standing.isCase;
  }

  boolean isOpen() {
    return standing == Standing.CASE;
  }

  /** 举报 by somebody who works there, by whatever way. */
  boolean isByEmployee() {
    return origin.relation().equals("employee") || origin.channel().equals("employee");
  }

  boolean isProven() {
    return conclusion.filter(c -> c.finding().needsRectification()).isPresent();
  }

  /** Whether a major hazard or a violation is confirmed. */
  boolean isGrave() {
    var isMajor = hazards.stream().anyMatch(h -> h.level() == Hazard.Level.MAJOR);
    var isViolation = isOrderedByLaw || penalties.stream().anyMatch(p -> !p.isRevoked());
    return isProven() && (isMajor || isViolation);
  }

  /** The reported party; a case without a known one stands for itself. */
  String party() {
    return subject.orElse(id);
  }

  /** When it was accepted. */
  Optional<Instant> accepted() {
    return triage.filter(t -> t.outcome() == Triage.Outcome.ACCEPTED).map(Triage::at);
  }

  /** What the public was shown in the period and still is. */
  Stream<Exposure> shown(Period period) {
    return exposures.stream().filter(e -> !e.isWithdrawn() && period.covers(e.publishedAt()));
  }
}
