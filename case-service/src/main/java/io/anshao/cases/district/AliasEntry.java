package io.anshao.cases.district;

import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.district.domain.UnitAlias;
import io.anshao.edge.problem.FieldErrors;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of a unit as an administrator enters it. */
record AliasEntry(
    @Nullable String name,
    @Nullable String source,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  private static final int MOST = 20;

  /** One character would be found in every address. */
  private static final int SHORTEST_NAME = 2;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SOURCE = 120;

  /**
   * The other names of a unit, each of which means no other one on the same day.
   *
   * @param name what the unit itself is called from now on
   */
  static List<UnitAlias> checked(
      List<AliasEntry> entries, String unit, String name, District district, FieldErrors errors) {
    errors.check(
        entries.size() > MOST, "aliases", "too-many", "别名最多 20 个。", "There are 20 names at most.");
    var aliases = new ArrayList<UnitAlias>();
    for (int i = 0; i < entries.size(); i++) {
      var at = "aliases[" + i + "]";
      var alias = entries.get(i).alias();
      check(alias, at, errors);
      errors.check(
          alias.name().equals(name)
              || aliases.stream().anyMatch(each -> isSame(each, alias))
              || isTaken(alias, unit, district),
          at + ".name",
          "taken",
          "这个名称同一时期已指另一单位，或已列出。",
          "On the same days the name means another unit, or it is listed already.");
      aliases.add(alias);
    }
    return List.copyOf(aliases);
  }

  private UnitAlias alias() {
    return new UnitAlias(text(name), text(source), from, until);
  }

  private static void check(UnitAlias alias, String at, FieldErrors errors) {
    errors.check(
        alias.name().length() < SHORTEST_NAME || alias.name().length() > LONGEST_NAME,
        at + ".name",
        "length",
        "别名须为 2 至 60 个字。",
        "Another name has 2 to 60 characters.");
    errors.check(
        alias.source().isEmpty() || alias.source().length() > LONGEST_SOURCE,
        at + ".source",
        "length",
        "请写明依据，最多 120 字。",
        "Say which paper it comes from, in 120 characters at most.");
    errors.check(
        alias.from() != null && alias.until() != null && alias.until().isBefore(alias.from()),
        at + ".until",
        "before-from",
        "结束日期早于开始日期。",
        "It ends before it begins.");
  }

  private static boolean isTaken(UnitAlias alias, String unit, District district) {
    return district.units().stream()
            .filter(other -> !other.code().equals(unit))
            .anyMatch(other -> other.name().equals(alias.name()) || hasAlias(other, alias))
        || district.streets().stream()
            .filter(street -> !street.unit().equals(unit))
            .anyMatch(
                street ->
                    street.name().equals(alias.name()) || street.aliases().contains(alias.name()));
  }

  private static boolean hasAlias(Unit unit, UnitAlias alias) {
    return unit.aliases().stream().anyMatch(each -> isSame(each, alias));
  }

  private static boolean isSame(UnitAlias one, UnitAlias other) {
    return one.name().equals(other.name()) && one.overlaps(other);
  }

  /** As addresses are compared. */
  private static String text(@Nullable String given) {
    return given == null ? "" : Normalizer.normalize(given.strip(), Normalizer.Form.NFKC);
  }
}
