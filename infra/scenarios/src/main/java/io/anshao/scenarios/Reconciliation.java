package io.anshao.scenarios;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.anshao.contracts.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether everything that was answered is there, once, in order, on every side. */
public final class Reconciliation {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final District district;
  private final List<SentTip> answered;

  public Reconciliation(District district, List<SentTip> answered) {
    this.district = district;
    this.answered = answered;
  }

  /** Every statement with its truth; the numbers stand in the sentence. */
  public record Line(String statement, boolean holds) {

    @Override
    public String toString() {
      return (holds ? "holds   " : "BROKEN  ") + statement;
    }
  }

  /** What holds for tips, cases, tracking pages, sequences and chains. */
  public List<Line> lines(List<String> caseIds) {
    var answers = new TreeSet<>(answered.stream().map(SentTip::tipId).toList());
    var stored = new TreeSet<>(district.storedTips());
    var ofCases = new TreeSet<String>();
    var verified = 0;
    for (var id : caseIds) {
      tipsOf(id).forEach(t -> ofCases.add(t.get("tipId").asString()));
      verified += isVerified(id) ? 1 : 0;
    }
    var closed = closedInTracking();
    var gaps = keysWithGaps();
    return List.of(
        new Line(
            "tips answered %d = tips stored %d".formatted(answered.size(), stored.size()),
            answers.size() == answered.size() && answers.equals(stored)),
        new Line(
            "tips stored %d = tips of cases %d".formatted(stored.size(), ofCases.size()),
            stored.equals(ofCases)),
        new Line(
            "tips answered %d = tracking pages that say closed %d"
                .formatted(answered.size(), closed.size()),
            answers.equals(closed)),
        new Line("keys with a gap in their sequence on plain topics: " + gaps, gaps.isEmpty()),
        new Line(
            "chains that verify %d of %d".formatted(verified, caseIds.size()),
            verified == caseIds.size()));
  }

  private Set<String> closedInTracking() {
    var closed = new TreeSet<String>();
    answered.stream().filter(this::isClosed).forEach(t -> closed.add(t.tipId()));
    return closed;
  }

  private boolean isClosed(SentTip tip) {
    return answer(() -> tip.track(tip.code())).get("status").asString().equals("closed");
  }

  private List<JsonNode> tipsOf(String caseId) {
    return new CaseFile(answer(() -> district.triager().get("/api/v1/cases/" + caseId))).tips();
  }

  private boolean isVerified(String caseId) {
    var path = "/api/v1/cases/" + caseId + "/verify";
    return answer(() -> district.triager().get(path)).get("ok").asBoolean();
  }

  /** However busy the machine is. */
  private static JsonNode answer(Supplier<Reply> question) {
    return Insisting.on(PATIENCE, question).orElseThrow().expect(200).json();
  }

  /** Whether no record on a plain topic came twice, as none does while nothing breaks. */
  public Line repeats() {
    var repeated = keys(Reconciliation::hasRepeat);
    return new Line("keys with a record that came twice: " + repeated, repeated.isEmpty());
  }

  private List<String> keysWithGaps() {
    return keys(Reconciliation::hasGap);
  }

  private List<String> keys(Predicate<List<Long>> which) {
    return Arrays.stream(Topic.values())
        .filter(topic -> !topic.isCompacted())
        .flatMap(topic -> keys(topic, which))
        .toList();
  }

  private Stream<String> keys(Topic topic, Predicate<List<Long>> which) {
    return district.platform().topics().committed(topic).stream()
        .filter(Topics::isOfAService)
        .collect(groupingBy(Topics::keyOf, mapping(Topics::seqOf, toList())))
        .entrySet()
        .stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(entry -> topic + "/" + entry.getKey());
  }

  /** A record may come again after a crash, but none before the one that precedes it. */
  private static boolean hasGap(List<Long> sequence) {
    var last = 0L;
    for (var seq : sequence) {
      if (seq > last + 1) {
        return true;
      }
      last = Math.max(last, seq);
    }
    return false;
  }

  private static boolean hasRepeat(List<Long> sequence) {
    return new TreeSet<>(sequence).size() < sequence.size();
  }
}
