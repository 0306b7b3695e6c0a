package io.anshao.cases.visit;

import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.PackFile;
import io.anshao.cases.lifecycle.Checklists;
import io.anshao.cases.visit.domain.ChecklistSet;
import java.util.Collection;
import java.util.Optional;

/** The checklists of all districts. */
final class ChecklistBook implements Checklists {

  /** For districts that were made before there were checklists. */
  static final ChecklistEntry SHIPPED = PackFile.read("330205", "checklists", ChecklistEntry.class);

  static final ChecklistSet SHIPPED_SET = SHIPPED.toSet(1);

  private final EditionBook<ChecklistSet> editions;

  ChecklistBook(EditionBook<ChecklistSet> editions) {
    this.editions = editions;
  }

  @Override
  public boolean has(String district, long version, String code, Collection<String> items) {
    return find(district, version)
        .flatMap(set -> set.find(code))
        .filter(list -> list.hasAll(items))
        .isPresent();
  }

  /** That version of the district's checklists. */
  Optional<ChecklistSet> find(String district, long version) {
    return editions.of(district).isEmpty()
        ? Optional.of(SHIPPED_SET).filter(set -> set.version() == version)
        : editions.find(district, version).map(Edition::body);
  }

  /** What is gone through now. */
  ChecklistSet latest(String district) {
    return editions.latest(district).map(Edition::body).orElse(SHIPPED_SET);
  }
}
