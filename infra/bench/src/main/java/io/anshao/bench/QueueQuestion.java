package io.anshao.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is asked of the queue, and how the database says what the answer has to be.
 *
 * @param query parameters of the list
 * @param from rows of the plain statement
 * @param where its condition
 * @param order its order
 * @param most how long the slowest but one in a hundred may take, in milliseconds
 */
record QueueQuestion(
    String name, Map<String, String> query, String from, String where, String order, int most) {

  private static final int PAGE = 150;
  private static final int SEARCH = 100;
  private static final String BURNING = "burn, due_at, id";

  static QueueQuestion filter(String name, String parameter, String value, String where) {
    return new QueueQuestion(name, Map.of(parameter, value), "case_row", where, BURNING, PAGE);
  }

  static QueueQuestion search(String name, String word) {
    return new QueueQuestion(
        name,
        Map.of("q", word),
        "case_row",
        "words like '%%%s%%'".formatted(word),
        BURNING,
        SEARCH);
  }

  static QueueQuestion sorted(String sort, String order) {
    return new QueueQuestion("sort " + sort, Map.of("sort", sort), "case_row", "true", order, PAGE);
  }

  String path() {
    return "/api/v1/cases"
        + new TreeMap<>(query)
            .entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }

  /** Ids of the first page. */
  String ids(String sight) {
    return "select id from %s where %s and %s order by %s limit 50"
        .formatted(from, sight, where, order);
  }

  /** How many there are, as far as the list counts them. */
  String total(String sight) {
    return "select count(*) from (select 1 from %s where %s and %s limit 1000) c"
        .formatted(from, sight, where);
  }
}
