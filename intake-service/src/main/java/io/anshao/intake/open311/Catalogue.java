package io.anshao.intake.open311;

import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.intake.district.Districts;
import io.anshao.intake.open311.domain.Arguments;
import io.anshao.intake.open311.domain.Jurisdiction;
import io.anshao.intake.open311.domain.Offer;
import io.anshao.intake.open311.domain.Offer.Kind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Districts and what can be reported in them, from reference data. */
final class Catalogue {

  private final Districts districts;

  Catalogue(Districts districts) {
    this.districts = districts;
  }

  /**
   * The district that a call means.
   *
   * @throws io.anshao.edge.problem.Problem 503 while reference data have not arrived
   */
  String district(Arguments in) {
    districts.requireReady();
    return Jurisdiction.choose(districts.codes(), in);
  }

  Offer offer(String district) {
    return Offer.of(kinds(district, Districts.HAZARD_TYPE), kinds(district, Districts.KEY_AREA));
  }

  /** The office that answers for a district. */
  @Nullable String office(String district) {
    return districts.find(district).map(DistrictDefined::officeName).orElse(null);
  }

  private List<Kind> kinds(String district, String taxonomy) {
    return districts.categories(district, taxonomy).stream()
        .sorted(Comparator.comparingInt(CategoryDefined::position))
        .map(c -> new Kind(c.code(), c.parent(), c.name(), c.nameEn()))
        .toList();
  }
}
