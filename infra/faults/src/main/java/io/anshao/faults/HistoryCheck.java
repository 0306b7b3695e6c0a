package io.anshao.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.anshao.scenarios.Reconciliation.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether what people were told about a district's commands can be true: what was acknowledged is
 * there once, what was refused is not there, nothing is there that nobody asked for, no step of a
 * case was taken twice, and who asked after an answer stands after it. A case's log is one line, so
 * that this is linearizability, case by case.
 */
final class HistoryCheck {

  private final List<Attempt> attempts;
  private final Map<String, Attempt> byKey;
  private final List<Stored> stored;
  private final Map<String, Stored> storedByKey;

  HistoryCheck(List<Attempt> attempts, List<Stored> stored) {
    this.attempts = attempts;
    this.stored = stored;
    this.byKey = attempts.stream().collect(toMap(Attempt::key, each -> each));
    this.storedByKey = stored.stream().collect(toMap(Stored::key, each -> each, (one, _) -> one));
  }

  List<Line> lines() {
    var acknowledged = attempts.stream().filter(Attempt::isAcknowledged).toList();
    var refused = attempts.stream().filter(Attempt::isRefused).toList();
    return List.of(
        none(
            "commands acknowledged: %d; of them not stored".formatted(acknowledged.size()),
            acknowledged.stream().filter(each -> !isStored(each)).map(Attempt::key).toList()),
        none(
            "commands refused: %d; of them stored".formatted(refused.size()),
            refused.stream().map(Attempt::key).filter(storedByKey::containsKey).toList()),
        none(
            "commands stored: %d; of them given by nobody".formatted(stored.size()),
            stored.stream().map(Stored::key).filter(key -> !byKey.containsKey(key)).toList()),
        none("steps of a case that were taken twice", twice()),
        none("answers that came before an earlier one's place in the log", outOfOrder()));
  }

  private static Line none(String what, List<String> which) {
    return new Line(
        "%s: %d%s".formatted(what, which.size(), which.isEmpty() ? "" : " " + some(which)),
        which.isEmpty());
  }

  private static List<String> some(List<String> which) {
    return which.subList(0, Math.min(5, which.size()));
  }

  private boolean isStored(Attempt attempt) {
    var there = storedByKey.get(attempt.key());
    return there != null
        && there.caseId().equals(attempt.caseId())
        && there.command().equals(attempt.command());
  }

  /** An ordinary case takes each step once. */
  private List<String> twice() {
    return stored.stream()
        .collect(groupingBy(each -> each.caseId() + " " + each.command(), counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> outOfOrder() {
    var wrong = new ArrayList<String>();
    attempts.stream()
        .filter(each -> each.isAcknowledged() && storedByKey.containsKey(each.key()))
        .collect(groupingBy(Attempt::caseId))
        .values()
        .forEach(ofCase -> addOutOfOrder(ofCase, wrong));
    return wrong;
  }

  /** By their places in the log: nobody may have had the answer before an earlier one was asked. */
  private void addOutOfOrder(List<Attempt> ofCase, List<String> wrong) {
    var inLog = new ArrayList<>(ofCase);
    inLog.sort(Comparator.comparingLong(this::version));
    var latestBegin = Long.MIN_VALUE;
    var latestVersion = 0L;
    for (var each : inLog) {
      if (each.ended() < latestBegin || version(each) == latestVersion) {
        wrong.add(each.key());
      }
      latestBegin = Math.max(latestBegin, each.began());
      latestVersion = version(each);
    }
  }

  private long version(Attempt attempt) {
    return storedByKey.get(attempt.key()).version();
  }
}
