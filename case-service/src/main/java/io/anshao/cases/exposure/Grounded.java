package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CaseFacts;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Grounds;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.ShamKnown;
import io.anshao.cases.listing.domain.ListingState;
import io.anshao.cases.penalty.domain.Penalty;
import io.anshao.cases.penalty.domain.PenaltyState;
import java.util.Optional;
import java.util.stream.Stream;

/** What a case holds that its public records rest on, and what they say of it. */
final class Grounded {

  private static final String UNDERCOVER = "undercover";

  private Grounded() {}

  static Grounds of(CaseFile file) {
    var of = Overview.of(file.main());
    return new Grounds(
        of.isProven(),
        of.registration().channel().equals(Registration.MEDIA),
        isPunished(file),
        isListed(file),
        isSham(file),
        of.registration().channel().equals(UNDERCOVER));
  }

  static CaseFacts facts(CaseFile file) {
    var of = Overview.of(file.main());
    return new CaseFacts(
        of.registration().street(),
        of.assignment().map(Assignment::lead),
        of.findings().map(findings -> findings.hazards().size()).orElse(0));
  }

  /** The kind that the case lacks most; what can be drafted comes before what cannot. */
  static ExposureKind kind(CaseFile file, ExposureState state) {
    var grounds = of(file);
    return Stream.concat(Stream.of(example(grounds)), demanded())
        .filter(kind -> grounds.missing(kind).isEmpty())
        .filter(kind -> state.last(each -> each.kind() == kind && each.isOpen()).isEmpty())
        .findFirst()
        .orElse(example(grounds));
  }

  private static ExposureKind example(Grounds grounds) {
    if (grounds.isByMedia()) {
      return ExposureKind.MEDIA_PROBLEM;
    }
    if (grounds.isSham()) {
      return ExposureKind.SHAM_SELFCHECK;
    }
    return grounds.isUndercover() ? ExposureKind.UNDERCOVER : ExposureKind.TYPICAL_CASE;
  }

  private static Stream<ExposureKind> demanded() {
    return Stream.of(ExposureKind.PENALTY_PUBLICITY, ExposureKind.HAZARD_LIST);
  }

  private static boolean isPunished(CaseFile file) {
    return state(file, "penalty", PenaltyState.class)
        .filter(s -> s.penalties().stream().map(Penalty::stage).anyMatch(Penalty.Stage::isImposed))
        .isPresent();
  }

  private static boolean isListed(CaseFile file) {
    return state(file, "listing", ListingState.class)
        .filter(s -> s instanceof ListingState.Listed || s instanceof ListingState.Delisted)
        .isPresent();
  }

  private static boolean isSham(CaseFile file) {
    return file.tracks().values().stream()
        .anyMatch(track -> track.state() instanceof ShamKnown known && known.wasSham());
  }

  private static <S> Optional<S> state(CaseFile file, String track, Class<S> states) {
    return Optional.ofNullable(file.tracks().get(track)).map(s -> states.cast(s.state()));
  }
}
