package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Refusal;
import java.util.Optional;

/**
 * What the case holds that a public record may rest on (DOMAIN 2.7, 3.5).
 *
 * @param isProven found substantiated, at least partly
 * @param isByMedia the media made it public
 * @param isPunished a penalty was decided and stands
 * @param isListed under listed supervision, or was and is off the list
 * @param isSham a rectification was found to be sham
 * @param isUndercover found by an inspection without notice
 */
public record Grounds(
    boolean isProven,
    boolean isByMedia,
    boolean isPunished,
    boolean isListed,
    boolean isSham,
    boolean isUndercover) {

  /** What that kind lacks; empty when it may be drafted and published. */
  public Optional<Refusal> missing(ExposureKind kind) {
    return switch (kind) {
      case TYPICAL_CASE -> unless(isProven, Refusals.NOT_PROVEN);
      case MEDIA_PROBLEM ->
          unless(isProven, Refusals.NOT_PROVEN).or(() -> unless(isByMedia, Refusals.NOT_BY_MEDIA));
      case PENALTY_PUBLICITY -> unless(isPunished, Refusals.NOT_PUNISHED);
      case HAZARD_LIST -> unless(isListed, Refusals.NOT_LISTED);
      case BLACK_LIST ->
          unless(isProven, Refusals.NOT_PROVEN)
              .or(() -> unless(isPunished || isSham, Refusals.NOT_GRAVE));
      case UNDERCOVER ->
          unless(isProven, Refusals.NOT_PROVEN)
              .or(() -> unless(isUndercover, Refusals.NOT_UNDERCOVER));
      case SHAM_SELFCHECK ->
          unless(isProven, Refusals.NOT_PROVEN).or(() -> unless(isSham, Refusals.NOT_SHAM));
    };
  }

  private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
    return holds ? Optional.empty() : Optional.of(refusal);
  }
}
