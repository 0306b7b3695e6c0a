package io.anshao.bench;

import io.anshao.scenarios.Databases;
import io.anshao.scenarios.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions, with values that the district's cases have: a frequent and a rare one each. */
final class QueueQuestions {

  private static final String BURNING = "burn, due_at, id";

  /** Parameters of the list and the columns they are about. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "status", "step",
          "severity", "severity",
          "area", "key_area",
          "street", "street",
          "channel", "channel",
          "category", "hazard_type",
          "clock", "clock_key",
          "campaign", "campaign");

  private QueueQuestions() {}

  static List<QueueQuestion> of(Databases databases, String district) {
    var all = new ArrayList<QueueQuestion>();
    all.add(new QueueQuestion("first page", Map.of(), "case_row", "true", BURNING, 150));
    COLUMNS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> all.addAll(byColumn(databases, district, each.getKey(), each.getValue())));
    all.addAll(byUnit(databases, district));
    all.add(QueueQuestion.filter("overdue", "overdue", "true", "due_at < now()"));
    all.add(
        QueueQuestion.filter(
            "several steps",
            "status",
            "closed,declined,assigned,in_progress",
            "step in ('closed', 'declined', 'assigned', 'in_progress')"));
    all.add(range("a day", "2025-03-04", "2025-03-04"));
    all.add(range("a month", "2025-03-01", "2025-03-31"));
    all.add(range("a year", "2025-01-01", "2025-12-31"));
    all.add(QueueQuestion.sorted("due", "due_at, id"));
    all.add(QueueQuestion.sorted("new", "registered_at desc, id desc"));
    all.add(QueueQuestion.sorted("old", "registered_at, id"));
    all.add(QueueQuestion.search("search, frequent word", "安全"));
    all.add(QueueQuestion.search("search, usual word", "出口"));
    all.add(QueueQuestion.search("search, a firm", ManyCases.aFirm()));
    all.add(QueueQuestion.search("search, nothing", "口安"));
    return all;
  }

  private static List<QueueQuestion> byColumn(
      Databases databases, String district, String parameter, String column) {
    return values(
            databases,
            """
            with counted as (select %1$s::text as value, count(*) as n from case_row
                              where district = '%2$s' and %1$s is not null group by 1)
            (select value from counted order by n desc, value limit 1) union all
            (select value from counted order by n, value limit 1)"""
                .formatted(column, district))
        .map(
            (how, value) ->
                QueueQuestion.filter(
                    parameter + ", " + how,
                    parameter,
                    value,
                    "%s = '%s'".formatted(column, value)));
  }

  private static List<QueueQuestion> byUnit(Databases databases, String district) {
    return values(
            databases,
            """
            with counted as (select unit as value, count(*) as n from case_sight
                              where unit like '%1$s/%%' group by 1)
            (select value from counted order by n desc, value limit 1) union all
            (select value from counted order by n, value limit 1)"""
                .formatted(district))
        .map(
            (how, value) ->
                QueueQuestion.filter(
                    "unit, " + how,
                    "unit",
                    value.substring(value.indexOf('/') + 1),
                    "sight @> array['%s']".formatted(value)));
  }

  private static QueueQuestion range(String name, String from, String to) {
    return new QueueQuestion(
        "registered in " + name,
        Map.of("from", from, "to", to),
        "case_row",
        "registered_at >= '%s 00:00+08' and registered_at < '%s 00:00+08'::timestamptz + interval '1 day'"
            .formatted(from, to),
        "registered_at desc, id desc",
        150);
  }

  private static Ends values(Databases databases, String sql) {
    return new Ends(databases.column(ServiceName.CASES, sql));
  }

  /** The most frequent value and the rarest. */
  private record Ends(List<String> values) {

    interface Asking {
      QueueQuestion of(String how, String value);
    }

    List<QueueQuestion> map(Asking asking) {
      return values.isEmpty()
          ? List.of()
          : List.of(asking.of("frequent", values.getFirst()), asking.of("rare", values.getLast()));
    }
  }
}
