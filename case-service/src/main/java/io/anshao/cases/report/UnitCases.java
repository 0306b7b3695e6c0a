package io.anshao.cases.report;

import io.anshao.cases.authenticity.domain.AuthenticityEvent.ShamFound;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.PastCases.PastCase;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.Folding;
import io.anshao.cases.metric.domain.Behind;
import io.anshao.cases.metric.domain.CaseFacts;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.Selection;
import io.anshao.cases.report.domain.Evidence.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the cases of a season say of one unit. */
final class UnitCases {

  /** Ways by which a unit finds something itself. */
  private static final Set<String> OWN_WAYS = Set.of("undercover", "inspection_found");

  private final Map<String, String> numbers = new HashMap<>();
  private final Behind onTime;
  private final Behind rectified;
  private final Behind satisfaction;
  private final Behind resolution;
  private final Behind fixed;
  private final List<String> longLate = new ArrayList<>();
  private final List<String> sham = new ArrayList<>();
  private final List<String> unlisted = new ArrayList<>();
  private long listings;
  private int selfFound;

  private UnitCases(Period span, Selection of) {
    this.onTime = new Behind(metric("on_time_close"), span, of);
    this.rectified = new Behind(metric("rectification_rate"), span, of);
    this.satisfaction = new Behind(metric("satisfaction_rate"), span, of);
    this.resolution = new Behind(metric("resolution_rate"), span, of);
    this.fixed = new Behind(metric("exposure_fix_rate"), span, of);
  }

  private static Metric metric(String key) {
    return Metrics.find(key).orElseThrow();
  }

  /** Of a unit without cases. */
  static UnitCases none() {
    var never = Instant.EPOCH;
    return new UnitCases(new Period(never, never, never), Selection.of(Optional.empty()));
  }

  /**
   * Takes a case in for every unit that ever led it or answers for its exposure, but for those that
   * it accuses.
   */
  static void add(
      Map<UnitCode, UnitCases> units, PastCase past, Set<UnitCode> hidden, Period span) {
    var facts = Folding.of(past);
    var concerned = new TreeSet<UnitCode>();
    facts.leads().units().forEach(concerned::add);
    facts.exposures().forEach(e -> e.responsible().ifPresent(concerned::add));
    concerned.removeAll(hidden);
    for (var unit : concerned) {
      units
          .computeIfAbsent(unit, u -> new UnitCases(span, Selection.of(Optional.of(u))))
          .add(unit, past, facts, span);
    }
  }

  private void add(UnitCode unit, PastCase past, CaseFacts facts, Period span) {
    var number = past.file().number();
    numbers.put(facts.id(), number);
    Stream.of(onTime, rectified, satisfaction, resolution, fixed).forEach(b -> b.add(facts));
    if (OWN_WAYS.contains(facts.origin().channel())
        && span.covers(facts.origin().registeredAt())
        && leads(unit, facts, span.asOf())) {
      selfFound++;
    }
    facts.climbs().stream()
        .filter(c -> c.rung() == Rung.INTERVIEW && span.covers(c.at()))
        .filter(c -> leads(unit, facts, c.at()))
        .findFirst()
        .ifPresent(_ -> longLate.add(number));
    past.moments().stream()
        .filter(m -> m.event() instanceof ShamFound && span.covers(m.stamp().at()))
        .filter(m -> leads(unit, facts, m.stamp().at()))
        .findFirst()
        .ifPresent(_ -> sham.add(number));
    facts.listings().stream()
        .filter(l -> span.covers(l.until()) && leads(unit, facts, l.until()))
        .forEach(l -> listed(l, number));
  }

  private void listed(CaseFacts.Listing listing, String number) {
    listings++;
    if (listing.removedAt().filter(at -> !at.isAfter(listing.until())).isEmpty()) {
      unlisted.add(number);
    }
  }

  private static boolean leads(UnitCode unit, CaseFacts facts, Instant at) {
    return facts.leads().at(at).filter(unit::equals).isPresent();
  }

  Share onTime() {
    return share(onTime);
  }

  Share rectified() {
    return share(rectified);
  }

  /** Which of its cases have a reporter who can be reached is nothing for a unit. */
  Share satisfied() {
    var a = share(satisfaction);
    var b = share(resolution);
    return new Share(a.hits() + b.hits(), a.of() + b.of(), List.of());
  }

  Share published() {
    var exposed = share(fixed);
    return new Share(
        exposed.hits() + listings - unlisted.size(),
        exposed.of() + listings,
        Stream.concat(exposed.missed().stream(), unlisted.stream()).toList());
  }

  int selfFound() {
    return selfFound;
  }

  List<String> longLate() {
    return List.copyOf(longLate);
  }

  List<String> sham() {
    return List.copyOf(sham);
  }

  private Share share(Behind behind) {
    var parts = behind.parts();
    return new Share(
        parts.stream().mapToLong(Behind.Part::hits).sum(),
        parts.stream().mapToLong(Behind.Part::of).sum(),
        parts.stream()
            .filter(part -> part.hits() < part.of())
            .map(part -> numbers.get(part.caseId()))
            .sorted()
            .toList());
  }
}
