package io.anshao.cases.lists;

import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.edge.problem.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through the streets that an administrator sent and names everything that is wrong. */
final class CheckingStreets {

  private static final int MOST = 200;
  private static final int MOST_ALIASES = 20;

  /** One character would be found in every address. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 60;

  private final District district;
  private final FieldErrors errors;
  private final Set<String> known;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  CheckingStreets(District district, FieldErrors errors) {
    this.district = district;
    this.errors = errors;
    this.known = district.streets().stream().map(Street::code).collect(Collectors.toSet());
  }

  void check(List<Street> streets) {
    errors.check(
        streets.isEmpty() || streets.size() > MOST,
        "streets",
        "count",
        "请列出 1 至 200 个街道、镇。",
        "List 1 to 200 streets and towns.");
    for (int i = 0; i < streets.size(); i++) {
      street("streets[" + i + "]", streets.get(i));
    }
    errors.check(
        !codes.containsAll(known),
        "streets",
        "gone",
        "已有的街道不能删去：案件和统计还用着它们的代码。",
        "No street that is there can go: cases and figures go by its code.");
  }

  private void street(String at, Street street) {
    errors.check(
        !known.contains(street.code()) && !street.code().matches(district.code() + "[0-9]{3,6}"),
        at + ".code",
        "street-code",
        "代码须以本区区划代码开头，后接 3 至 6 位数字。",
        "A code is that of the district and 3 to 6 digits.");
    errors.check(
        !codes.add(street.code()), at + ".code", "twice", "代码重复了。", "This code is there already.");
    errors.check(
        district.unit(street.unit()).filter(unit -> unit.kind().equals("territory")).isEmpty(),
        at + ".unit",
        "unknown-value",
        "请选择一个属地单位。",
        "Choose a territorial unit.");
    name(at + ".name", street.name(), street);
    errors.check(
        street.aliases().size() > MOST_ALIASES,
        at + ".aliases",
        "too-many",
        "别名最多 20 个。",
        "There are 20 other names at most.");
    for (int i = 0; i < street.aliases().size(); i++) {
      name(at + ".aliases[" + i + "]", street.aliases().get(i), street);
    }
  }

  /** A name leads an address to one street. */
  private void name(String at, String name, Street street) {
    errors.check(
        name.length() < SHORTEST || name.length() > LONGEST,
        at,
        "length",
        "名称须为 2 至 60 个字。",
        "A name has 2 to 60 characters.");
    errors.check(
        !names.add(name) || isNew(name, street) && isOfAnotherUnit(name, street.unit()),
        at,
        "taken",
        "这个名称已指另一街道或单位，或已列出。",
        "The name means another street or unit, or it is listed already.");
  }

  /** A street keeps its names when another unit takes it over. */
  private boolean isNew(String name, Street street) {
    return district.streets().stream()
        .filter(known -> known.code().equals(street.code()))
        .noneMatch(known -> known.name().equals(name) || known.aliases().contains(name));
  }

  private boolean isOfAnotherUnit(String name, String unit) {
    return district.units().stream()
        .filter(other -> !other.code().equals(unit))
        .anyMatch(
            other ->
                other.name().equals(name)
                    || other.aliases().stream().anyMatch(alias -> alias.name().equals(name)));
  }
}
