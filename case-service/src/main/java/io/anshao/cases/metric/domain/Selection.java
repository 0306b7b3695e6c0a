package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cases are counted.
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
    Optional<UUID> campaign) {

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
    return channel.map(facts.origin().channel()::equals).orElse(true)
        && area.map(a -> facts.keyArea().filter(a::equals).isPresent()).orElse(true)
        && street.map(s -> facts.origin().street().filter(s::equals).isPresent()).orElse(true)
        && campaign.map(c -> facts.campaign().filter(c::equals).isPresent()).orElse(true);
  }

  boolean takes(Mark mark) {
    return unit.map(u -> mark.unit().filter(u::equals).isPresent()).orElse(true);
  }
}
