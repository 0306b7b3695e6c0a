package io.anshao.cases.district;

import io.anshao.cases.lifecycle.Categories;
import java.util.List;
import java.util.Optional;

/** Taxonomies as the lifecycle asks for them. */
final class KnownCategories implements Categories {

  private final DistrictBook book;

  KnownCategories(DistrictBook book) {
    this.book = book;
  }

  @Override
  public List<Category> in(String district, String taxonomy) {
    return book.find(district).stream()
        .flatMap(d -> d.categories().stream())
        .filter(c -> c.taxonomy().equals(taxonomy))
        .map(KnownCategories::category)
        .toList();
  }

  @Override
  public Optional<Category> find(String district, String taxonomy, String code) {
    return book.find(district)
        .flatMap(d -> d.category(taxonomy, code))
        .map(KnownCategories::category);
  }

  private static Category category(io.anshao.cases.district.domain.Category category) {
    return new Category(
        category.code(), category.parent(), category.name(), category.nameEn(), category.open());
  }
}
