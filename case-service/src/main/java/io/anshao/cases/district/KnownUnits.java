package io.anshao.cases.district;

import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;

/** Units as the lifecycle asks for them. */
final class KnownUnits implements Units {

  private final DistrictBook book;

  KnownUnits(DistrictBook book) {
    this.book = book;
  }

  @Override
  public List<Unit> in(String district) {
    return book.find(district).stream()
        .flatMap(d -> d.units().stream())
        .map(KnownUnits::unit)
        .toList();
  }

  @Override
  public Optional<Unit> find(String district, UnitCode code) {
    return book.find(district).flatMap(d -> d.unit(code.value())).map(KnownUnits::unit);
  }

  private static Unit unit(io.anshao.cases.district.domain.Unit unit) {
    return new Unit(new UnitCode(unit.code()), unit.name(), unit.kind(), unit.open());
  }
}
