package io.anshao.cases.clock;

import io.anshao.cases.clock.domain.Pause;
import io.anshao.cases.clock.domain.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spans and pauses as they are stored: {@code 3wd}, {@code 30cd}, {@code PT2H}, {@code 2021-06-30}.
 */
public final class ClockText {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String WORKDAYS = "wd";
  private static final String DAYS = "cd";

  private ClockText() {}

  /** The text of a span, as {@link #span} reads it. */
  public static String of(Span span) {
    return switch (span) {
      case Span.Workdays(var days) -> days + WORKDAYS;
      case Span.Days(var days) -> days + DAYS;
      case Span.Hours(var duration) -> duration.toString();
      case Span.Until(var date) -> date.toString();
    };
  }

  /** The span of a stored text. */
  public static Span span(String text) {
    if (text.endsWith(WORKDAYS)) {
      return new Span.Workdays(number(text, WORKDAYS));
    }
    if (text.endsWith(DAYS)) {
      return new Span.Days(number(text, DAYS));
    }
    return text.startsWith("P")
        ? new Span.Hours(Duration.parse(text))
        : new Span.Until(LocalDate.parse(text));
  }

  private static int number(String text, String unit) {
    return Integer.parseInt(text.substring(0, text.length() - unit.length()));
  }

  static String of(List<Pause> pauses) {
    var array = JSON.createArrayNode();
    for (var pause : pauses) {
      var each = array.addObject().put("from", pause.from().toString());
      pause.to().ifPresent(to -> each.put("to", to.toString()));
    }
    return array.toString();
  }

  /** The pauses of a stored JSON array. */
  public static List<Pause> pauses(String text) {
    var pauses = new ArrayList<Pause>();
    for (var each : JSON.readTree(text)) {
      var to = each.get("to");
      pauses.add(
          new Pause(
              Instant.parse(each.path("from").asString()),
              Optional.ofNullable(to).map(t -> Instant.parse(t.asString()))));
    }
    return List.copyOf(pauses);
  }
}
