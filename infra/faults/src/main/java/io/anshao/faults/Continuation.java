package io.anshao.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Reconciliation.Line;
import io.anshao.scenarios.SentTip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A district that goes on from what was saved of it: what had been answered is there, nothing is
 * that nobody asked for, and what was begun comes to its end.
 */
final class Continuation {

  private static final int PEOPLE = 8;

  private final Work original;
  private final Answered before;
  private final Work work;

  /**
   * @param platform that was made from what was saved
   * @param original what everybody did before, to its end
   * @param before what had been answered when it was saved
   */
  Continuation(Platform platform, Work original, Answered before) {
    this.original = original;
    this.before = before;
    this.work = new Work(original.district().on(platform), original.injections());
  }

  /** Takes what was saved to its end. */
  List<Line> lines() {
    var district = work.district();
    var there = new TreeSet<>(district.storedTips());
    var stored = Stored.of(district);
    var lines = new ArrayList<Line>();
    lines.add(
        none(
            "tips answered before it was saved: %d; of them not there"
                .formatted(before.tips().size()),
            idsOf(before.tips()),
            there));
    lines.add(
        none(
            "tips there: %d; of them sent by nobody".formatted(there.size()),
            there,
            idsOf(original.tips())));
    var tips =
        original.tips().stream()
            .filter(tip -> there.contains(tip.tipId()))
            .map(tip -> tip.on(district.platform()))
            .toList();
    goOn(tips, stored);
    lines.addAll(Books.reconcile(district, tips));
    lines.addAll(new HistoryCheck(attempts(), Stored.of(district)).lines());
    lines.add(work.refusals().line());
    return lines;
  }

  private static Set<String> idsOf(List<SentTip> tips) {
    return new TreeSet<>(tips.stream().map(SentTip::tipId).toList());
  }

  private static Line none(String what, Set<String> these, Set<String> those) {
    var missing = new TreeSet<>(these);
    missing.removeAll(those);
    return new Line("%s: %d".formatted(what, missing.size()), missing.isEmpty());
  }

  /** What was answered after it was saved may be there or not. */
  private List<Attempt> attempts() {
    var answered = new HashSet<>(before.attempts());
    var known =
        original.attempts().stream()
            .map(each -> answered.contains(each) ? each : each.withoutAnswer());
    return Stream.concat(known, work.attempts().stream()).toList();
  }

  private void goOn(List<SentTip> tips, List<Stored> stored) {
    Map<String, Set<String>> done =
        stored.stream().collect(groupingBy(Stored::caseId, mapping(Stored::command, toSet())));
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      var all =
          tips.stream()
              .map(SentTip::caseId)
              .map(
                  id ->
                      people.submit(
                          () ->
                              work.goOn(
                                  id, done.getOrDefault(id, Set.of()), new Random(id.hashCode()))))
              .toList();
      for (var each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
