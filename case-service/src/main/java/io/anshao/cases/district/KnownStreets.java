package io.anshao.cases.district;

import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Streets as the lifecycle asks for them. No street outlines are to be had (MECHANICS 10), so the
 * words of the address tell the street and a person confirms.
 */
final class KnownStreets implements Streets {

  private final DistrictBook book;

  KnownStreets(DistrictBook book) {
    this.book = book;
  }

  @Override
  public Optional<String> nameOf(String district, String code) {
    return book.find(district).stream()
        .flatMap(d -> d.streets().stream())
        .filter(s -> s.code().equals(code))
        .map(Street::name)
        .findFirst();
  }

  @Override
  public Map<String, UnitCode> territories(String district) {
    return book.find(district).stream()
        .flatMap(d -> d.streets().stream())
        .collect(Collectors.toMap(Street::code, street -> new UnitCode(street.unit())));
  }

  @Override
  public Optional<String> at(String district, Optional<Point> location, Optional<String> address) {
    return address.flatMap(words -> book.find(district).flatMap(d -> named(d, words)));
  }

  private record Naming(String name, Street street) {}

  /** The longest name wins: 庄桥街道 says more than 庄桥. */
  private static Optional<String> named(District district, String address) {
    var words = Normalizer.normalize(address, Normalizer.Form.NFKC);
    return district.streets().stream()
        .flatMap(KnownStreets::namings)
        .filter(naming -> words.contains(naming.name))
        .max(Comparator.comparingInt(naming -> naming.name.length()))
        .map(naming -> naming.street.code());
  }

  private static Stream<Naming> namings(Street street) {
    return Stream.concat(Stream.of(street.name()), street.aliases().stream())
        .map(name -> new Naming(name, street));
  }
}
