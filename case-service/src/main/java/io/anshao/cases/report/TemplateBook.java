package io.anshao.cases.report;

import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.PackFile;
import io.anshao.cases.report.domain.StatTemplate;
import java.util.Optional;

/** The templates of all districts. */
final class TemplateBook {

  /** For districts that were made before there were reports. */
  static final TemplateEntry SHIPPED = PackFile.read("330205", "reports", TemplateEntry.class);

  private static final StatTemplate SHIPPED_TEMPLATE = SHIPPED.toTemplate(1);

  private final EditionBook<StatTemplate> editions;

  TemplateBook(EditionBook<StatTemplate> editions) {
    this.editions = editions;
  }

  /** That version of the district's template. */
  Optional<StatTemplate> find(String district, int version) {
    return editions.of(district).isEmpty()
        ? Optional.of(SHIPPED_TEMPLATE).filter(template -> template.version() == version)
        : editions.find(district, version).map(Edition::body);
  }

  /** What is asked for now. */
  StatTemplate latest(String district) {
    return editions.latest(district).map(Edition::body).orElse(SHIPPED_TEMPLATE);
  }
}
