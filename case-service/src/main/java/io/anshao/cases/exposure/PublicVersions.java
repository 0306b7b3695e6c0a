package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CaseFacts;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import java.time.Instant;

/** The wordings that the public reads, one after the other. */
final class PublicVersions {

  private final Units units;
  private final Streets streets;

  PublicVersions(Units units, Streets streets) {
    this.units = units;
    this.streets = streets;
  }

  /** What the public reads first. */
  Version first(CaseFile file, Wording wording, CaseFacts facts, PublicWords words, Instant at) {
    return new Version(
        1,
        at,
        words.of(wording.title()),
        words.of(wording.problem()),
        wording.measure().map(words::of).orElse(null),
        words.of(wording.place()),
        facts.street().flatMap(code -> streets.nameOf(file.district(), code)).orElse(null),
        wording.subjectName().map(words::of).orElse(null),
        facts.responsible().map(unit -> unitName(file.district(), unit)).orElse(""),
        facts.hazards(),
        wording.photos(),
        null);
  }

  /** The same with what was done. */
  static Version fixed(Version last, String measure, Instant at) {
    return new Version(
        last.number() + 1,
        at,
        last.title(),
        last.problem(),
        measure,
        last.place(),
        last.street(),
        last.subjectName(),
        last.responsibleUnit(),
        last.hazardCount(),
        last.photos(),
        null);
  }

  /** Another wording, and why. */
  static Version corrected(Version last, ExposureEvent.ExposureCorrected event, PublicWords words) {
    var wording = event.wording();
    return new Version(
        last.number() + 1,
        event.stamp().at(),
        words.of(wording.title()),
        words.of(wording.problem()),
        wording.measure().map(words::of).orElse(null),
        words.of(wording.place()),
        last.street(),
        wording.subjectName().map(words::of).orElse(null),
        last.responsibleUnit(),
        last.hazardCount(),
        wording.photos(),
        words.of(event.reason()));
  }

  private String unitName(String district, UnitCode unit) {
    return units.find(district, unit).map(Units.Unit::name).orElse(unit.value());
  }
}
