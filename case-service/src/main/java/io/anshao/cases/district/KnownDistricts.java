package io.anshao.cases.district;

import io.anshao.cases.lifecycle.Districts;
import java.util.Collection;
import java.util.Optional;

/** Districts as the lifecycle asks for them. */
final class KnownDistricts implements Districts {

  private final DistrictBook book;

  KnownDistricts(DistrictBook book) {
    this.book = book;
  }

  @Override
  public Optional<District> find(String code) {
    return book.find(code)
        .map(d -> new District(d.code(), d.name(), d.officeName(), d.numberPrefix()));
  }

  @Override
  public Collection<String> codes() {
    return book.all().stream().map(io.anshao.cases.district.domain.District::code).toList();
  }
}
