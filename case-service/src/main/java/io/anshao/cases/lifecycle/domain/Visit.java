package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done and seen at a place, as it was written down there: the facts behind the record of
 * an inspection or a re-inspection (安全生产法 art. 67: time, place, content, problems, and how they
 * were dealt with). Times are those of the inspector's device. Of a record that was written at a
 * desk and signed there it holds the signatures alone.
 *
 * @param place where the device was when the visit began
 * @param checklist what was gone through; empty where the inspectors went without one
 * @param shots pictures and recordings with where and when each was made
 * @param recordings voice notes, by their id at intake
 * @param refusal why one side did not sign
 */
public record Visit(
    Instant startedAt,
    Instant finishedAt,
    Optional<Spot> place,
    Optional<Checklist> checklist,
    List<Check> checks,
    List<Shot> shots,
    List<UUID> recordings,
    List<Signature> signatures,
    Optional<Refused> refusal) {

  /**
   * A position in WGS-84, as degrees with six decimals.
   *
   * @param accuracyM radius in metres that the device vouched for; a picture's file names none
   */
  public record Spot(String lat, String lng, Optional<Long> accuracyM) {}

  /** A checklist 检查表 of the district, in one of its versions. */
  public record Checklist(String code, long version) {}

  /** One item of the checklist. */
  public record Check(String item, Verdict verdict, Optional<Text> note, List<UUID> photos) {}

  /** 合格, 不合格 or 不适用. */
  public enum Verdict {
    PASS,
    FAIL,
    NOT_APPLICABLE
  }

  /** A picture and the facts that stood in its file, which no served copy has. */
  public record Shot(UUID photo, Instant takenAt, Optional<Spot> place) {}

  /**
   * A signature on glass, or a name typed by who could not draw it.
   *
   * @param drawn the picture of it, by its id at intake; empty for a typed name
   */
  public record Signature(Side by, Text name, Optional<UUID> drawn, Instant at) {}

  /** Who signs: both sides (安全生产法 art. 68). */
  public enum Side {
    INSPECTOR,
    FIRM
  }

  /** 拒绝签字: recorded with who saw it (安全生产法 art. 68). */
  public record Refused(Text reason, Optional<Text> witness) {}

  /** What is wrong with it; empty when nothing is. */
  Optional<Refusal> fault() {
    if (finishedAt.isBefore(startedAt)) {
      return Optional.of(Reason.VISIT_ENDS_EARLY.of());
    }
    if (checklist.isEmpty() && !checks.isEmpty()) {
      return Optional.of(Reason.CHECKLIST_MISSING.of());
    }
    return signing();
  }

  private Optional<Refusal> signing() {
    if (!isSignedBy(Side.INSPECTOR)) {
      return Optional.of(Reason.INSPECTOR_UNSIGNED.of());
    }
    if (refusal.isPresent() && isSignedBy(Side.FIRM)) {
      return Optional.of(Reason.SIGNED_AND_REFUSED.of());
    }
    if (refusal.filter(refused -> refused.witness().isEmpty()).isPresent()) {
      return Optional.of(Reason.WITNESS_MISSING.of());
    }
    return refusal.isEmpty() && !isSignedBy(Side.FIRM)
        ? Optional.of(Reason.FIRM_UNSIGNED.of())
        : Optional.empty();
  }

  private boolean isSignedBy(Side side) {
    return signatures.stream().anyMatch(signature -> signature.by() == side);
  }
}
