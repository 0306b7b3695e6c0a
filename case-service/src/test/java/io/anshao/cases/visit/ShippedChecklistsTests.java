package io.anshao.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.visit.domain.Checklist;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The checklists that ship with the product. */
class ShippedChecklistsTests {

  private static final String OTHER = "other";

  /** A law and some of its articles: {@code 消防法第十六条}. */
  private static final Pattern CITED =
      Pattern.compile("(.+?(?:法|条例|规定))(第[一二三四五六七八九十百零]+条(?:、第[一二三四五六七八九十百零]+条)*)");

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
  void areShort() {
    assertThat(ChecklistBook.SHIPPED_SET.lists())
        .allSatisfy(
            list -> {
              assertThat(list.items()).hasSizeBetween(3, 7);
              assertThat(list.items()).allMatch(item -> item.text().length() <= 30);
              var codes = list.items().stream().map(Checklist.Item::code).toList();
              assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
            });
  }

  @Test
  void nameTheArticleOfEachItemThatTheBookOfLawsHas() throws IOException {
    var book = articles();
    var items = ChecklistBook.SHIPPED_SET.lists().stream().flatMap(list -> list.items().stream());

    assertThat(items.map(Checklist.Item::law))
        .allSatisfy(
            basis -> {
              var cited = CITED.matcher(basis);
              assertThat(cited.matches()).as(basis).isTrue();
              var articles = book.get(cited.group(1));
              assertThat(articles == null || articles.containsAll(split(cited.group(2))))
                  .as(basis)
                  .isTrue();
            });
    assertThat(book).containsKeys("安全生产法", "消防法", "特种设备安全法");
  }

  private static List<String> split(String numbers) {
    return List.of(numbers.split("、"));
  }

  /** Numbers of the articles by the short title of the law. */
  private static Map<String, Set<String>> articles() throws IOException {
    var book = new HashMap<String, Set<String>>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:laws/*.json")) {
      try (var in = file.getInputStream()) {
        var law = JsonMapper.shared().readTree(in);
        var numbers = book.computeIfAbsent(law.path("shortTitle").asString(), _ -> new HashSet<>());
        law.path("articles").forEach(article -> numbers.add(article.path("number").asString()));
      }
    }
    return book;
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
