package io.anshao.cases.district;

import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.district.domain.UnitAlias;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ships for a district: folders {@code packs/<code>} with outline, units, streets, categories
 * and calendars.
 */
final class Packs {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Head(
      String code, String name, @Nullable String nameEn, String officeName, String numberPrefix) {}

  private record PackUnit(
      String code, String name, String kind, @Nullable List<UnitAlias> aliases) {}

  private record PackCategory(
      String taxonomy, String code, @Nullable String parent, String name, String nameEn) {}

  private record PackYear(int year, List<String> papers, List<CalendarYear.Day> days) {}

  private record Outline(String type, Geometry geometry, Object properties) {}

  private record Geometry(String type, List<List<List<Double>>> coordinates) {}

  private Packs() {}

  /** The district a pack describes, or empty when there is no such pack. */
  static Optional<District> read(String pack) {
    if (!pack.matches("[0-9]{6}") || !new ClassPathResource(path(pack, "district.json")).exists()) {
      return Optional.empty();
    }
    var head = read(pack, "district.json", Head.class);
    return Optional.of(
        new District(
            head.code(),
            head.name(),
            head.nameEn(),
            head.officeName(),
            head.numberPrefix(),
            read(pack, "outline.geojson", Outline.class).geometry().coordinates(),
            units(pack),
            List.of(read(pack, "streets.json", Street[].class)),
            categories(pack),
            calendars(pack)));
  }

  private static List<Unit> units(String pack) {
    var units = new ArrayList<Unit>();
    for (var each : read(pack, "units.json", PackUnit[].class)) {
      var aliases = each.aliases() == null ? List.<UnitAlias>of() : each.aliases();
      units.add(new Unit(each.code(), each.name(), each.kind(), true, aliases));
    }
    return List.copyOf(units);
  }

  private static List<Category> categories(String pack) {
    var categories = new ArrayList<Category>();
    for (var each : read(pack, "categories.json", PackCategory[].class)) {
      var parent = each.parent() == null ? "" : each.parent();
      categories.add(
          new Category(each.taxonomy(), each.code(), parent, each.name(), each.nameEn(), true));
    }
    return List.copyOf(categories);
  }

  private static List<CalendarYear> calendars(String pack) {
    try {
      var years = new ArrayList<CalendarYear>();
      var pattern = "classpath:" + path(pack, "calendar/*.json");
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        try (var in = file.getInputStream()) {
          var year = JSON.readValue(in, PackYear.class);
          years.add(new CalendarYear(year.year(), year.days()));
        }
      }
      years.sort(Comparator.comparingInt(CalendarYear::year));
      return List.copyOf(years);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String pack, String file, Class<T> type) {
    try (InputStream in = new ClassPathResource(path(pack, file)).getInputStream()) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String pack, String file) {
    return "packs/" + pack + "/" + file;
  }
}
