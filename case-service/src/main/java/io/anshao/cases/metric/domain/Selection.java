package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cases are counted. {@link #NONE} asks for those that have no such thing.
 *
 * @param unit the lead unit when what is counted happened or was due
 * @param area key area 重点领域 of the case
 * @param street where its place lies
 * @param campaign the campaign 专项行动 that it belongs to
 */
public record Selection(
    Optional<UnitCode> unit,
    Optional<String> channel,
    Optional<String> area,
    Optional<String> street,
    Optional<String> campaign) {

  /** In place of a code: those without one, for example cases that no unit has yet. */
  public static final String NONE = "-";

  /** All that one unit led; without a unit, all. */
  public static Selection of(Optional<UnitCode> unit) {
    return new Selection(
        unit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same of one unit alone. */
  public Selection with(UnitCode only) {
    return new Selection(Optional.of(only), channel, area, street, campaign);
  }

  boolean takes(CaseFacts facts) {
    return fits(channel, Optional.of(facts.origin().channel()))
        && fits(area, facts.keyArea())
        && fits(street, facts.origin().street())
        && fits(campaign, facts.campaign().map(UUID::toString));
  }

  /** What is no case came by no channel, has no area, and belongs to no campaign. */
  boolean takes(Noted noted) {
    return List.of(channel, area, street, campaign).stream().allMatch(Optional::isEmpty)
        && takes(noted.mark());
  }

  boolean takes(Mark mark) {
    return fits(unit.map(UnitCode::value), mark.unit().map(UnitCode::value));
  }

  private static boolean fits(Optional<String> asked, Optional<String> there) {
    return asked.map(code -> there.orElse(NONE).equals(code)).orElse(true);
  }
}
