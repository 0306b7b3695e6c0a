package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.DeclineReason;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The values that the main line's forms offer. */
public final class ChoiceLists {

  static final String PASS = "pass";

  static final Choices SEVERITIES =
      new Choices.Fixed(
          Arrays.stream(Severity.values())
              .map(s -> new Choice(s.code(), s.title(), s.titleEn()))
              .toList());

  static final Choices DECLINE_REASONS =
      new Choices.Fixed(
          Arrays.stream(DeclineReason.values())
              .map(r -> new Choice(r.code(), r.title(), r.titleEn()))
              .toList());

  static final Choices FINDINGS =
      new Choices.Fixed(
          Arrays.stream(Finding.values())
              .map(f -> new Choice(f.code(), f.title(), f.titleEn()))
              .toList());

  static final Choices HAZARD_LEVELS =
      new Choices.Fixed(
          Arrays.stream(Hazard.Level.values())
              .map(l -> new Choice(l.code(), l.title(), l.titleEn()))
              .toList());

  static final Choices RESULTS =
      new Choices.Fixed(
          List.of(new Choice(PASS, "通过", "Passed"), new Choice("fail", "不通过", "Failed")));

  private ChoiceLists() {}

  public static List<Choice> openHazards(Setting setting) {
    return Overview.of(setting.state())
        .findings()
        .map(Findings::openHazards)
        .orElse(List.of())
        .stream()
        .map(h -> new Choice(h.id().value(), h.id().value(), h.id().value()))
        .toList();
  }

  /** The constant whose code this is; the form let nothing else pass. */
  static <T extends Enum<T>> T of(T[] values, String code) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow();
  }
}
