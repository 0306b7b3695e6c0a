package io.anshao.cases.district;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.time.BusinessClock;
import java.text.Normalizer;
import java.time.LocalDate;
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
  private final BusinessClock clock;

  KnownStreets(DistrictBook book, BusinessClock clock) {
    this.book = book;
    this.clock = clock;
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
    var today = Deadline.dateOf(clock.now(district));
    return address.flatMap(words -> book.find(district).flatMap(d -> named(d, words, today)));
  }

  private record Naming(String name, Street street) {}

  /** The longest name wins: 庄桥街道 says more than 庄桥. */
  private static Optional<String> named(District district, String address, LocalDate today) {
    var words = Normalizer.normalize(address, Normalizer.Form.NFKC);
    return district.streets().stream()
        .flatMap(street -> namings(district, street, today))
        .filter(naming -> words.contains(naming.name))
        .max(Comparator.comparingInt(naming -> naming.name.length()))
        .map(naming -> naming.street.code());
  }

  private static Stream<Naming> namings(District district, Street street, LocalDate today) {
    return Stream.of(
            Stream.of(street.name()), street.aliases().stream(), ofItsUnit(district, street, today))
        .flatMap(names -> names)
        .map(name -> new Naming(name, street));
  }

  /** What its unit is called, where that unit has no other street. */
  private static Stream<String> ofItsUnit(District district, Street street, LocalDate today) {
    var isAlone =
        district.streets().stream().filter(s -> s.unit().equals(street.unit())).count() == 1;
    return isAlone
        ? district.unit(street.unit()).stream().flatMap(unit -> unit.aliasesOn(today))
        : Stream.empty();
  }
}
