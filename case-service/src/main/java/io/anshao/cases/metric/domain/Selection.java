package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Optional;

/**
 * Which cases are counted.
 *
 * @param unit the lead unit when what is counted happened or was due
 * @param area key area 重点领域 of the case
 * @param street where its place lies
 */
public record Selection(
    Optional<UnitCode> unit,
    Optional<String> channel,
    Optional<String> area,
    Optional<String> street) {

  boolean takes(CaseFacts facts) {
    return channel.map(facts.origin().channel()::equals).orElse(true)
        && area.map(a -> facts.keyArea().filter(a::equals).isPresent()).orElse(true)
        && street.map(s -> facts.origin().street().filter(s::equals).isPresent()).orElse(true);
  }

  boolean takes(Mark mark) {
    return unit.map(u -> mark.unit().filter(u::equals).isPresent()).orElse(true);
  }
}
