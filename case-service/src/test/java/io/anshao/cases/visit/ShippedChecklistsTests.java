package io.anshao.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.visit.domain.Checklist;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The checklists that ship with the product. */
class ShippedChecklistsTests {

  private static final String OTHER = "other";

  @Test
  void coverEveryTypeOfHazardOnce() throws IOException {
    var parents = hazardTypes();
    var covered = new HashMap<String, Integer>();
    ChecklistBook.SHIPPED_SET.lists().stream()
        .flatMap(list -> list.hazardTypes().stream())
        .forEach(type -> covered.merge(type, 1, Integer::sum));

    assertThat(covered.values()).containsOnly(1);
    assertThat(parents.keySet()).containsAll(covered.keySet());
    assertThat(parents.entrySet())
        .allMatch(
            type ->
                type.getKey().equals(OTHER)
                    || covered.containsKey(type.getKey())
                    || covered.containsKey(type.getValue()));
    assertThat(ChecklistBook.SHIPPED_SET.lists())
        .filteredOn(list -> list.hazardTypes().isEmpty())
        .hasSize(1);
  }

  @Test
  void areShortAndNameTheLawOfEachItem() {
    assertThat(ChecklistBook.SHIPPED_SET.lists())
        .allSatisfy(
            list -> {
              assertThat(list.items()).hasSizeBetween(3, 7);
              assertThat(list.items()).allMatch(item -> item.text().length() <= 30);
              assertThat(list.items()).allMatch(item -> item.law().matches(".+(法|条例|规定).*"));
              var codes = list.items().stream().map(Checklist.Item::code).toList();
              assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
            });
  }

  @Test
  void passTheCheckOfAnAdministratorsOwn() throws IOException {
    var types = hazardTypes();
    var entry = ChecklistEntry.of(ChecklistBook.SHIPPED_SET);

    assertThat(CheckingChecklists.check(entry, types::containsKey).toSet(1))
        .isEqualTo(ChecklistBook.SHIPPED_SET);
  }

  /** Types of hazard of the pack with their parents. */
  private static Map<String, String> hazardTypes() throws IOException {
    try (var in = new ClassPathResource("packs/330205/categories.json").getInputStream()) {
      var types = new HashMap<String, String>();
      for (var each : JsonMapper.shared().readTree(in)) {
        if (each.path("taxonomy").asString().equals("hazard_type")) {
          types.put(each.path("code").asString(), each.path("parent").asString(""));
        }
      }
      return types;
    }
  }
}
