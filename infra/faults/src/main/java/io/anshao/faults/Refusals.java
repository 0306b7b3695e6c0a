package io.anshao.faults;

import io.anshao.scenarios.Reconciliation.Line;
import io.anshao.scenarios.Reply;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.core.JacksonException;

/** Answers that asked to try again: whatever breaks, each is 503 or 429 and says why. */
final class Refusals {

  private static final String WITH_A_REASON = "(503|429) [a-z-]+";

  private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

  /** Counts it, if it is one. */
  void note(Reply reply) {
    if (reply.status() >= 500 || reply.status() == 429) {
      counts.merge(reasonOf(reply), 1L, Long::sum);
    }
  }

  long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<String, Long> each() {
    return new TreeMap<>(counts);
  }

  Line line() {
    var others = new TreeSet<>(counts.keySet());
    others.removeIf(each -> each.matches(WITH_A_REASON));
    return new Line(
        "answers that asked to try again: %d; kinds of them without a reason: %s"
            .formatted(all(), others),
        others.isEmpty());
  }

  /** Status and kind of problem; of what nobody foresaw, which call it was too. */
  static String reasonOf(Reply reply) {
    var reason = (reply.status() + " " + kindOf(reply)).strip();
    return reply.status() == 503 || reply.status() == 429
        ? reason
        : reason + " to " + reply.call().replaceAll("http://[^/]*|[0-9a-f]{8}-[0-9a-f-]{27}", "");
  }

  private static String kindOf(Reply reply) {
    try {
      return reply.json().path("type").asString("").replace("urn:anshao:problem:", "");
    } catch (JacksonException e) {
      return "";
    }
  }
}
