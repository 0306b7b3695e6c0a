package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 回避: who is tied to a case or recused from it neither acts on it nor is named in it. Nobody is
 * told why (DOMAIN 2.4).
 */
final class Avoiding {

  private static final String MERGE = "merge";

  static final Refusal ONESELF =
      new Refusal(
          "avoidance",
          "按回避规定，本案不由您办理；如由您经办，请单位领导移交。",
          "You may have no part in this case; the leader of the unit hands it over.",
          false);

  static final Refusal ANOTHER =
      Refusal.ofBody(
          "avoidance-of-another",
          "按回避规定，所选人员不能办理本案，请另选。",
          "The person chosen may have no part in this case; choose another.");

  static final Refusal UNIT =
      Refusal.ofBody(
          "accused-unit",
          "所选单位不能办理本案，请另选。",
          "The unit chosen may not have this case; choose another.");

  static final Refusal OTHER_SECRETS =
      Refusal.ofBody(
          "accusations-differ",
          "两案所涉被投诉单位不同，不能并案。",
          "One of the cases accuses a unit that the other does not: they stay apart.");

  private Avoiding() {}

  /** What accuses a unit neither goes to it nor becomes one with what it may see. */
  static Optional<Refusal> refusal(
      Step<?, ?> step, Set<UnitCode> hidden, Optional<Set<UnitCode>> partner, Input input) {
    var isMerging = step.name().equals(MERGE) && partner.isPresent();
    if (isMerging && !partner.get().equals(hidden)) {
      return Optional.of(OTHER_SECRETS);
    }
    return step.form().stream().flatMap(field -> unitsOf(field, input)).anyMatch(hidden::contains)
        ? Optional.of(UNIT)
        : Optional.empty();
  }

  private static Stream<UnitCode> unitsOf(Field field, Input input) {
    return switch (field.kind()) {
      case UNIT -> input.optionalUnit(field.name()).stream();
      case UNITS -> input.units(field.name()).stream();
      default -> Stream.empty();
    };
  }

  static Optional<Refusal> refusal(Step<?, ?> step, Set<UUID> barred, Stamp stamp, Input input) {
    if (barred.contains(stamp.by().person()) && !step.name().equals(Track.RECUSE)) {
      return Optional.of(ONESELF);
    }
    return step.form().stream()
            .filter(field -> field.kind() == Field.Kind.PERSON)
            .flatMap(field -> input.person(field.name()).stream())
            .anyMatch(barred::contains)
        ? Optional.of(ANOTHER)
        : Optional.empty();
  }
}
