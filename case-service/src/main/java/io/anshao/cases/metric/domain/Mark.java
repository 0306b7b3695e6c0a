package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Optional;

/**
 * What one thing adds to a figure.
 *
 * @param unit whose it is; nobody's counts for the district alone
 * @param isHit whether it is what a share asks for
 * @param amount what it adds where amounts are summed or ordered
 * @param key what it is, where different things are counted
 */
record Mark(Optional<UnitCode> unit, boolean isHit, long amount, String key) {

  static Mark one(Optional<UnitCode> unit) {
    return amount(unit, 1);
  }

  static Mark amount(Optional<UnitCode> unit, long amount) {
    return new Mark(unit, true, amount, "");
  }

  static Mark share(Optional<UnitCode> unit, boolean isHit) {
    return new Mark(unit, isHit, 1, "");
  }

  static Mark key(Optional<UnitCode> unit, String key) {
    return new Mark(unit, true, 1, key);
  }
}
