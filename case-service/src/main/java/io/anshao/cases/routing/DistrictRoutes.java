package io.anshao.cases.routing;

import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Categories.Category;
import io.anshao.cases.lifecycle.Routes;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Suggestion;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.routing.domain.Facts;
import io.anshao.cases.routing.domain.Places;
import io.anshao.cases.routing.domain.RuleSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The district's rules, asked about a case. */
final class DistrictRoutes implements Routes {

  private final EditionBook<RuleSet> book;
  private final Units units;
  private final Categories categories;
  private final Streets streets;

  DistrictRoutes(EditionBook<RuleSet> book, Units units, Categories categories, Streets streets) {
    this.book = book;
    this.units = units;
    this.categories = categories;
    this.streets = streets;
  }

  @Override
  public Optional<Suggestion> of(CaseState main, Set<UnitCode> without) {
    return main instanceof Unregistered
        ? Optional.empty()
        : Overview.of(main).matter().flatMap(matter -> suggestion(matter, without));
  }

  private Optional<Suggestion> suggestion(Matter matter, Set<UnitCode> without) {
    var district = matter.registration().district();
    return book.latest(district)
        .flatMap(
            edition ->
                edition
                    .body()
                    .route(facts(matter), places(district).without(codes(without)))
                    .map(
                        route ->
                            new Suggestion(
                                edition.version(),
                                route.rule().id(),
                                new UnitCode(route.lead()),
                                route.coUnits().stream().map(UnitCode::new).toList(),
                                route.rule().reason(),
                                route.rule().reasonEn())));
  }

  private static Set<String> codes(Set<UnitCode> units) {
    return units.stream().map(UnitCode::value).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> targetsIn(String district, String words) {
    return book.latest(district).map(edition -> edition.body().targetsIn(words)).orElse(List.of());
  }

  /** What rules go by. */
  Facts facts(Matter matter) {
    var registration = matter.registration();
    return new Facts(
        matter.hazardType(),
        categories
            .find(registration.district(), "hazard_type", matter.hazardType())
            .map(Category::parent)
            .orElse(""),
        matter.keyArea().orElse(""),
        Set.copyOf(matter.targetTags()),
        matter.severity().code(),
        registration.street().orElse(""),
        registration.tip().relation());
  }

  Places places(String district) {
    var open =
        units.in(district).stream()
            .filter(Units.Unit::open)
            .map(unit -> unit.code().value())
            .collect(Collectors.toUnmodifiableSet());
    var territories = new HashMap<String, String>();
    streets.territories(district).forEach((street, unit) -> territories.put(street, unit.value()));
    return new Places(open, territories);
  }

  /** The level above by type of hazard, in the order in which people know them. */
  Map<String, String> hazardGroups(String district) {
    var groups = new LinkedHashMap<String, String>();
    categories.in(district, "hazard_type").forEach(c -> groups.put(c.code(), c.parent()));
    return groups;
  }
}
