package io.anshao.cases.lists;

import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.lists.domain.DistrictLists;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streets and categories as an administrator enters them; what is not given stays as it is. */
record ListsEntry(@Nullable List<StreetEntry> streets, @Nullable List<CategoryEntry> categories) {

  record StreetEntry(
      @Nullable String code,
      @Nullable String name,
      @Nullable String unit,
      @Nullable List<String> aliases) {

    private Street street() {
      var names = aliases == null ? List.<String>of() : aliases;
      return new Street(
          text(code), text(name), text(unit), names.stream().map(ListsEntry::text).toList());
    }
  }

  /** A value of a taxonomy; open where it is not said. */
  record CategoryEntry(
      @Nullable String taxonomy,
      @Nullable String code,
      @Nullable String parent,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable Boolean open) {

    private Category category() {
      return new Category(
          text(taxonomy),
          text(code),
          text(parent),
          text(name),
          text(nameEn),
          !Boolean.FALSE.equals(open));
    }
  }

  /** What the district has by it. */
  DistrictLists over(DistrictLists now) {
    return new DistrictLists(
        streets == null ? now.streets() : streets.stream().map(StreetEntry::street).toList(),
        categories == null
            ? now.categories()
            : categories.stream().map(CategoryEntry::category).toList());
  }

  /** As addresses are compared. */
  private static String text(@Nullable String given) {
    return given == null ? "" : Normalizer.normalize(given.strip(), Normalizer.Form.NFKC);
  }
}
