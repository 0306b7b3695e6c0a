package io.anshao.cases.policy;

import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.EditionBook;
import java.time.Instant;

/** The clocks of all districts. */
final class PolicyBook implements Policies {

  private final EditionBook<SlaPolicies> editions;

  PolicyBook(EditionBook<SlaPolicies> editions) {
    this.editions = editions;
  }

  @Override
  public SlaPolicies at(String district, Instant at) {
    var found = SlaPolicies.STANDARD;
    for (var edition : editions.of(district)) {
      // the first version holds for whatever came before it too
      if (edition.version() == 1 || !edition.from().isAfter(at)) {
        found = edition.body();
      }
    }
    return found;
  }

  @Override
  public SlaPolicies version(String district, int version) {
    return editions.find(district, version).map(Edition::body).orElse(SlaPolicies.STANDARD);
  }

  /** What holds for clocks that are started now. */
  SlaPolicies latest(String district) {
    return editions.latest(district).map(Edition::body).orElse(SlaPolicies.STANDARD);
  }
}
